package guardrail.incident;

import guardrail.event.Events;
import guardrail.event.TriggerParser;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.GuardedTrails;
import guardrail.guarded.Sample;
import guardrail.observation.Looks;
import java.util.List;

/** Wake-ups of the sample trail by files of events/. */
public final class Wakes {
  public static final WakeUp RESYNC = by("resync");

  private Wakes() {}

  public static WakeUp by(String event) {
    return by(Events.bytes(event));
  }

  public static WakeUp by(byte[] event) {
    return by(event, Sample.PLAIN_TRAIL);
  }

  public static WakeUp by(byte[] event, GuardedTrail trail) {
    var guarded = new GuardedTrails(List.of(trail));
    return WakeUp.of(TriggerParser.parse(event), trail, guarded, Looks.NOW);
  }
}
