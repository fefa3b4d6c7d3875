package guardrail.alert;

import guardrail.event.Trigger.ExemptionChanged;
import guardrail.event.Trigger.FollowUp;
import guardrail.event.Trigger.RecordedCall;
import guardrail.event.Trigger.Resync;
import guardrail.incident.WakeUp;

/**
 * What woke the guardrail, as one word to filter by: an API call's name, Resync, FollowUp,
 * ExemptionChanged or RefusedEvent.
 */
final class TriggerName {
  private TriggerName() {}

  static String of(WakeUp wakeUp) {
    return switch (wakeUp.trigger()) {
      case Resync _ -> "Resync";
      case FollowUp _ -> "FollowUp";
      case ExemptionChanged _ -> "ExemptionChanged";
      case RecordedCall _ when wakeUp.refusal().isPresent() -> "RefusedEvent";
      case RecordedCall(var call) ->
          call.eventName().filter(name -> name.matches("[A-Za-z0-9]{1,100}")).orElse("UnknownCall");
    };
  }
}
