package guardrail.ledger;

import guardrail.event.CloudTrailRecord;
import guardrail.event.Trigger.RecordedCall;
import guardrail.incident.WakeUp;
import java.util.Optional;
import java.util.regex.Pattern;

/** What tells an event from others, so that the same one is told once. */
final class EventKey {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private EventKey() {}

  /**
   * The record's own id, which each delivery repeats. An event that is not believed is known by why
   * it is not, without what it claims: whoever forges one can make up ids and accounts. So a flood
   * of forgeries is told once, and none can silence a real event.
   */
  static Optional<String> of(WakeUp wakeUp) {
    if (wakeUp.refusal().isPresent()) {
      return wakeUp.refusal().map(why -> "refused " + Fingerprint.of(why.split("account", 2)[0]));
    }
    return wakeUp.trigger() instanceof RecordedCall(var call)
        ? Optional.of(of(call))
        : Optional.empty();
  }

  private static String of(CloudTrailRecord call) {
    return call.eventId()
        .filter(id -> ID.matcher(id).matches())
        .orElseGet(() -> "record " + Fingerprint.of(call.toString()));
  }
}
