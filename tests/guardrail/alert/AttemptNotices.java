package guardrail.alert;

import guardrail.event.CloudTrailRecord;
import guardrail.event.Events;
import guardrail.incident.FailedCalls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Calls that AWS did not carry out. */
final class AttemptNotices {
  private AttemptNotices() {}

  /**
   * All of them.
   *
   * @param reason what AWS answered
   */
  static Map<String, Supplier<Alert>> all(String reason) {
    var all = new LinkedHashMap<String, Supplier<Alert>>();
    all.put("attempt-denied", () -> of(Events.bytes("stop-access-denied"), 0, Look.well()));
    all.put(
        "attempt-on-a-trail-without-a-name",
        () ->
            of(Events.with("stop-access-denied", "detail/errorMessage", reason), 41, Look.well()));
    all.put(
        "attempt-on-the-bucket-while-stopped",
        () -> of(Events.bytes("bucket-policy-access-denied"), 0, Look.stopped()));
    var now = Look.LOOKED;
    var mallory = new FailedCalls("arn:aws:iam::111122223333:user/mallory", "StopLogging", now, 7);
    var role = new FailedCalls("arn:aws:iam::111122223333:role/" + reason, "DeleteTrail", now, 3);
    all.put(
        "attempts-more",
        () ->
            AttemptNotice.more(
                Story.of("resync.json", Look.well()).play(),
                List.of(mallory, role),
                now.plusSeconds(3_600)));
    return all;
  }

  private static Alert of(byte[] event, int before, Look look) {
    CloudTrailRecord call = Events.call(event);
    var incident = Story.of(event, look).alertOnly().play();
    return AttemptNotice.of(incident, call, before, Look.LOOKED);
  }
}
