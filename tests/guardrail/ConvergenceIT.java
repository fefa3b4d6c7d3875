package guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Trigger.Resync;
import guardrail.guarded.GuardedTrails;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.WakeUp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** From whatever state a trail and its buckets are in, repairing ends, and ends well. */
class ConvergenceIT {
  private static final int STATES = 200;
  private static final long SEED = 20_261_122;

  @Test
  void leaves_only_what_no_call_could_change() {
    var random = new Random(SEED);
    for (int number = 0; number < STATES; number++) {
      try (var account = AnyAccount.generate(random)) {
        var first = reconcile(account);
        var second = reconcile(account);

        assertThat(second.after().repairable()).as("%d: %s", number, account).isFalse();
        assertThat(second.after().plan().notRepairable())
            .as("%d: %s", number, account)
            .hasSameSizeAs(second.after().drift());
        assertThat(first.after().dark())
            .as("%d: %s", number, account)
            .isEqualTo(!account.canRecord());
        if (account.nothingRefuses()) {
          assertThat(first.after().compliant()).as("%d: %s", number, account).isTrue();
          assertThat(second.attempts()).as("%d: %s", number, account).isEmpty();
        }
      }
    }
  }

  private static Incident reconcile(AnyAccount account) {
    var trail = account.trail();
    var ports = account.ports();
    var reconciler =
        new Reconciler(
            ports.observe(), ports.apply(), Mode.ENFORCE, InstantSource.system(), _ -> {});
    var wakeUp = WakeUp.of(new Resync(), trail, new GuardedTrails(List.of(trail)), Instant.now());
    return reconciler.reconcile(trail, wakeUp, Memory.NONE, Instant.MAX);
  }
}
