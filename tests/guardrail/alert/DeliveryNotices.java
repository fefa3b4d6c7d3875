package guardrail.alert;

import guardrail.drift.Symptom.Delivery;
import guardrail.incident.Fault;
import guardrail.incident.Incident;
import guardrail.incident.Proof;
import guardrail.observation.TrailStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What became of repairs, as far as log files tell. */
final class DeliveryNotices {
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration DIGESTS_HAVE = Duration.ofMinutes(150);
  private static final Instant CAME = Look.STARTED.plusSeconds(311);

  private DeliveryNotices() {}

  /**
   * All of them.
   *
   * @param code CloudTrail's, for deliveries that fail
   */
  static Map<String, Supplier<Alert>> all(String code) {
    var all = new LinkedHashMap<String, Supplier<Alert>>();
    all.put("proven", () -> of(well(), List.of(proven("incident-20261122T091403-1a2b"))));
    all.put(
        "proven-twice",
        () ->
            of(
                FollowedIncidents.story(Look.well().failing(code))
                    .guarding(Incidents.WITH_KEY)
                    .play(),
                List.of(
                    proven("incident-20261122T091403-1a2b"),
                    proven("incident-20261122T091503-3c4d"))));
    all.put("not-delivering", () -> late(well()));
    all.put("not-delivering-without-a-repair", () -> unrepaired(code));
    all.put(
        "not-delivering-with-an-error",
        () -> late(FollowedIncidents.story(Look.well().failing(code)).play()));
    all.put("not-delivering-for-its-key", () -> late(Incidents.named("key-policy-refuses")));
    all.put(
        "not-delivering-elsewhere",
        () -> late(Incidents.named("bucket-of-another-account-refuses")));
    all.put(
        "not-delivering-and-unseen", () -> late(FollowedIncidents.story(Look.unreadable()).play()));
    all.put(
        "not-delivering-and-stopped",
        () -> late(FollowedIncidents.story(Look.stopped()).alertOnly().play()));
    all.put("not-delivering-digests", () -> failing(code, Delivery.DIGESTS));
    all.put("not-delivering-beside", () -> failing(code, Delivery.NOTIFICATIONS, Delivery.DIGESTS));
    all.put(
        "proven-notifications",
        () -> FaultNotice.over(well(), faults(Delivery.NOTIFICATIONS), Look.LOOKED));
    all.put(
        "proven-beside",
        () ->
            FaultNotice.over(
                well(), faults(Delivery.NOTIFICATIONS, Delivery.LOG_GROUP_EVENTS), Look.LOOKED));
    return all;
  }

  private static Incident well() {
    return FollowedIncidents.story(Look.well()).play();
  }

  private static Alert failing(String code, Delivery... failing) {
    var incident =
        FollowedIncidents.story(
                Look.well()
                    .settings(Incidents.WITH_KEY.standard().settings())
                    .failing(code, List.of(failing)))
            .guarding(Incidents.WITH_KEY)
            .play();
    return FaultNotice.failing(incident, faults(failing), Look.LOOKED);
  }

  private static List<Fault> faults(Delivery... failing) {
    return Stream.of(failing)
        .map(delivery -> Fault.begun(delivery, Look.LOOKED.minus(DIGESTS_HAVE)))
        .toList();
  }

  private static Alert unrepaired(String code) {
    var end = Look.LOOKED.plus(PATIENCE);
    var late = Proof.awaited(Incidents.TRAIL, Look.LOOKED).after(Optional.empty(), end, PATIENCE);
    var incident = FollowedIncidents.story(Look.well().failing(code)).play();
    return DeliveryNotice.of(incident, List.of(late), PATIENCE, end);
  }

  private static Alert late(Incident incident) {
    var late =
        pending("incident-20261122T091403-1a2b")
            .after(Optional.empty(), Look.LOOKED.plus(PATIENCE), PATIENCE);
    return DeliveryNotice.of(incident, List.of(late), PATIENCE, Look.LOOKED.plus(PATIENCE));
  }

  private static Alert of(Incident incident, List<Proof> proofs) {
    return DeliveryNotice.of(incident, proofs, PATIENCE, CAME.plusSeconds(60));
  }

  private static Proof proven(String id) {
    return pending(id).after(Optional.of(delivered()), CAME.plusSeconds(60), PATIENCE);
  }

  private static Proof pending(String id) {
    var incident = Incidents.named("stopped-and-put-back");
    return incident.proof(id, incident.began()).orElseThrow();
  }

  private static TrailStatus delivered() {
    return new TrailStatus(
        true,
        Optional.of(Look.STARTED),
        Optional.of(Look.STOPPED),
        Optional.of(CAME),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
