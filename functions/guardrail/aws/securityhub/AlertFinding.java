package guardrail.aws.securityhub;

import guardrail.alert.Alert;
import guardrail.alert.Particulars;
import guardrail.alert.Plain;
import guardrail.incident.Delivery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;
import software.amazon.awssdk.services.securityhub.model.FindingProviderFields;
import software.amazon.awssdk.services.securityhub.model.FindingProviderSeverity;
import software.amazon.awssdk.services.securityhub.model.Partition;
import software.amazon.awssdk.services.securityhub.model.Recommendation;
import software.amazon.awssdk.services.securityhub.model.RecordState;
import software.amazon.awssdk.services.securityhub.model.Remediation;
import software.amazon.awssdk.services.securityhub.model.Resource;

/** An alert as the finding of one of its incidents (AWS Security Hub, ASFF). */
record AlertFinding(Alert alert, Particulars particulars, String incidentId) {
  /** Of MITRE's tactics in ASFF's taxonomy, the one that "Disable or Modify Cloud Logs" is of. */
  private static final String TYPE = "TTPs/Defense Evasion/CloudTrail-TrailTampering";

  /** The same in all that is told of it, so that a later message updates the finding. */
  AwsSecurityFinding of(String product, String account, String region) {
    var trail = particulars.text("trailArn").orElse(incidentId);
    var times = new FindingTimes(particulars, incidentId);
    return AwsSecurityFinding.builder()
        .schemaVersion("2018-10-08")
        .id(trail + "/" + incidentId)
        .productArn(product)
        .generatorId("cloudtrail-guardrail")
        .awsAccountId(account)
        .createdAt(times.created().toString())
        .updatedAt(times.updated().toString())
        .title(cut(alert.subject(), 256))
        .description(cut(description(), 1_024))
        .findingProviderFields(
            FindingProviderFields.builder()
                .severity(FindingProviderSeverity.builder().label(particulars.severity()).build())
                .types(TYPE)
                .build())
        .remediation(Remediation.builder().recommendation(recommendation()).build())
        .productFields(productFields(trail))
        .resources(
            Resource.builder()
                .type("AwsCloudTrailTrail")
                .id(trail)
                .partition(Partition.fromValue(product.split(":", -1)[1]))
                .region(particulars.text("region").orElse(region))
                .build())
        .recordState(isOver() ? RecordState.ARCHIVED : RecordState.ACTIVE)
        .build();
  }

  private boolean isOver() {
    return particulars.kind().equals(Delivery.PROVEN.name());
  }

  private String description() {
    return "Account %s: %s Incident %s."
        .formatted(
            particulars.text("accountId").orElse("not known"),
            particulars.text("headline").orElse(alert.subject()),
            incidentId);
  }

  private Recommendation recommendation() {
    var first = particulars.list("nextSteps").stream().findFirst().map(String::valueOf);
    var text = "See %s in docs/runbook.md.".formatted(particulars.kind());
    var words = first.map(step -> text + " " + Plain.line(step)).orElse(text);
    var recommendation = Recommendation.builder().text(cut(words, 512));
    Optional<String> console = particulars.text("consoleUrl");
    console.ifPresent(recommendation::url);
    return recommendation.build();
  }

  private Map<String, String> productFields(String trail) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("cloudtrail-guardrail/incidentId", incidentId);
    fields.put("cloudtrail-guardrail/kind", particulars.kind());
    fields.put("cloudtrail-guardrail/trailArn", trail);
    particulars.text("accountId").ifPresent(id -> fields.put("cloudtrail-guardrail/accountId", id));
    return fields;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
  }
}
