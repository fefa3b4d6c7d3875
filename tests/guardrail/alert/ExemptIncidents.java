package guardrail.alert;

import static guardrail.event.Trigger.FollowUp.Awaited.END_OF_EXEMPTION;
import static java.nio.charset.StandardCharsets.UTF_8;

import guardrail.event.FollowUpMessage;
import guardrail.exemption.Exemption;
import guardrail.exemption.ParameterVersion;
import guardrail.exemption.Verdict;
import guardrail.exemption.Verdict.Open;
import guardrail.exemption.Verdict.Over;
import guardrail.exemption.Verdict.Refused;
import guardrail.exemption.Verdict.Unseen;
import guardrail.incident.Earlier;
import guardrail.incident.History;
import guardrail.observation.AwsError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is told of a trail whose account is exempt, was, or should have been. */
final class ExemptIncidents {
  private static final Instant WRITTEN = Look.STOPPED.minus(Duration.ofMinutes(2));
  private static final AwsError DENIED =
      new AwsError(
          "ssm:GetParameterHistory",
          "/cloudtrail-guardrail/cloudtrail-guardrail/exemption/111122223333",
          "111122223333",
          "us-east-1",
          "AccessDeniedException",
          "not authorized to perform ssm:GetParameterHistory");

  private ExemptIncidents() {}

  static Map<String, Story> all() {
    return Map.of(
        "exempt-and-stopped",
        Story.of("stop-by-name.json", Look.stopped())
            .exemption(new Open(terms(WRITTEN.plus(Duration.ofHours(1))), written())),
        "exemption-that-does-not-count",
        stopped(new Refused(written(), "user/mallory wrote it, and only role/BreakGlass may")),
        "exemption-that-nobody-sees",
        stopped(new Unseen(DENIED)),
        "exemption-over-and-repaired",
        over());
  }

  private static Story stopped(Verdict verdict) {
    return Story.of("stop-by-name.json", Look.stopped(), Look.restarted()).exemption(verdict);
  }

  private static Story over() {
    var body = FollowUpMessage.of(Incidents.ARN.toString(), END_OF_EXEMPTION);
    var message = "{\"Records\":[{\"body\":%s}]}".formatted(Hostile.quoted(body));
    return Story.of(message.getBytes(UTF_8), Look.stopped(), Look.restarted())
        .exemption(new Over(terms(Look.STOPPED.plusSeconds(1)), written()))
        .history(
            History.NONE.with(
                new Earlier(Earlier.Kind.EXEMPT, WRITTEN, List.of("Logging is off."))));
  }

  private static ParameterVersion written() {
    var keeper = "arn:aws:sts::111122223333:assumed-role/BreakGlass/ada";
    return new ParameterVersion(1, "{}", keeper, WRITTEN);
  }

  private static Exemption terms(Instant until) {
    return new Exemption("111122223333", "moves the log bucket", "Grace", "OPS-4711", until);
  }
}
