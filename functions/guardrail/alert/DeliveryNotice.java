package guardrail.alert;

import guardrail.alert.Notice.Kind;
import guardrail.drift.Symptom;
import guardrail.incident.Delivery;
import guardrail.incident.Incident;
import guardrail.incident.Proof;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What became of a repair: the trail delivers again, or it does not. */
public final class DeliveryNotice {
  private final Incident incident;
  private final List<Proof> proofs;
  private final Duration patience;

  private DeliveryNotice(Incident incident, List<Proof> proofs, Duration patience) {
    this.incident = incident;
    this.proofs = proofs;
    this.patience = patience;
  }

  /**
   * The message.
   *
   * @param incident the look that found it out
   * @param proofs the repairs that it is about, all with the same delivery, the latest last
   */
  public static Alert of(Incident incident, List<Proof> proofs, Duration patience, Instant at) {
    return new DeliveryNotice(incident, proofs, patience).write(at);
  }

  private Alert write(Instant at) {
    var proven = proofs.getLast().delivery() == Delivery.PROVEN;
    var arn = incident.trail().arn();
    var happened =
        proven
            ? "delivers again"
            : (proofs.getLast().isOfARepair()
                    ? "delivered nothing for %s after its repair"
                    : "delivered nothing for %s after a look that saw deliveries fail")
                .formatted(Plain.duration(patience));
    return Notice.ofTrail(
            arn,
            proven ? Kind.PROVEN : Kind.NOT_DELIVERING,
            proven ? Severity.INFORMATIONAL : Severity.CRITICAL,
            arn.name() + (proven ? " delivers again" : " delivers nothing"),
            "The CloudTrail trail %s %s.".formatted(arn.name(), happened),
            proven ? whenProven() : whenNot(),
            proven ? List.of() : steps(),
            facts(),
            at)
        .alert();
  }

  private Map<String, List<String>> whenProven() {
    var sections = new LinkedHashMap<String, List<String>>();
    sections.put("What was awaited", proofs.stream().map(DeliveryNotice::line).toList());
    sections.put("How long it took", times(proofs.getLast()));
    sections.put("Deliveries that fail", Causes.lines(incident));
    sections.put("Where", List.of("Trail: " + incident.trail().arn()));
    return sections;
  }

  private static String line(Proof proof) {
    return "%s: %s at %s%s"
        .formatted(
            proof.incidentId(),
            proof.isOfARepair() ? "repaired" : "seen to fail",
            Plain.time(proof.repaired()),
            proof.timeToProof().isPresent()
                ? ", log file delivered at " + proof.at().map(Plain::time).orElse("")
                : ", no log file since");
  }

  private static List<String> times(Proof proof) {
    var lines = new ArrayList<String>();
    if (proof.isOfARepair()) {
      lines.add("Until it was repaired: " + Plain.duration(proof.timeToRepair()));
    }
    proof.blackout().ifPresent(dark -> lines.add("Dark for: " + Plain.duration(dark)));
    proof
        .timeToProof()
        .ifPresent(time ->
            lines.add(
                (proof.isOfARepair()
                        ? "From the repair to the proof: "
                        : "From the first look that saw it to the log file: ")
                    + Plain.duration(time)));
    return lines;
  }

  private Map<String, List<String>> whenNot() {
    var sections = new LinkedHashMap<String, List<String>>();
    sections.put("What was awaited", proofs.stream().map(DeliveryNotice::line).toList());
    sections.put("What the look found", found(incident));
    if (!incident.after().dark()) {
      sections.put("What may cause it", Causes.ofNoDelivery(incident));
    }
    sections.put("Where", List.of("Trail: " + incident.trail().arn()));
    return sections;
  }

  static List<String> found(Incident incident) {
    var all =
        incident.after().drift().stream()
            .map(drift -> DriftWords.of(incident.trail(), drift))
            .toList();
    return all.isEmpty() ? List.of("All that can be seen meets the standard.") : all;
  }

  private List<String> steps() {
    var look =
        statusStep(
            incident, "Look at the trail's status, and whether new log files are in the bucket");
    return Stream.concat(NextSteps.ofWhatIsLeft(incident).stream(), Stream.of(look)).toList();
  }

  static String statusStep(Incident incident, String what) {
    return what
        + ":\n     aws cloudtrail get-trail-status --region %s --name %s"
            .formatted(incident.trail().homeRegion(), incident.trail().arn());
  }

  private Map<String, Object> facts() {
    var latest = proofs.getLast();
    var facts = new LinkedHashMap<String, Object>();
    facts.put("incidentIds", proofs.stream().map(Proof::incidentId).toList());
    facts.put("beganAt", latest.began().toString());
    if (latest.isOfARepair()) {
      facts.put("repairedAt", latest.repaired().toString());
      facts.put("timeToRepairSeconds", seconds(latest.timeToRepair()));
    }
    latest.blackout().ifPresent(dark -> facts.put("blackoutSeconds", seconds(dark)));
    if (latest.delivery() == Delivery.PROVEN) {
      latest.at().ifPresent(at -> facts.put("provenAt", at.toString()));
      latest.timeToProof().ifPresent(time -> facts.put("timeToProofSeconds", seconds(time)));
      latest.digest().ifPresent(at -> facts.put("digestAt", at.toString()));
    }
    facts.put("deliveries", List.of(Symptom.Delivery.LOG_FILES.name()));
    facts.put("symptoms", symptoms(incident));
    return facts;
  }

  static List<Map<String, String>> symptoms(Incident incident) {
    return incident.symptoms().stream()
        .map(s -> Map.of("delivery", s.delivery().name(), "error", Plain.line(s.error())))
        .toList();
  }

  private static long seconds(Duration time) {
    return Math.max(0, time.toSeconds());
  }
}
