package guardrail;

import guardrail.alert.AlertWriter;
import guardrail.drift.Symptom;
import guardrail.guarded.GuardedTrail;
import guardrail.incident.WakeUp;
import guardrail.ledger.Entry;
import guardrail.ledger.Fingerprint;
import guardrail.ledger.Ledger;
import guardrail.ledger.Ledger.Written.Kept;
import guardrail.ledger.Ledger.Written.Lost;
import guardrail.ledger.Ledger.Written.Outrun;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.remediation.Judgement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of one trail in one invocation. It is fetched beside the first look, and a
 * ledger that does not answer soon holds no repair back.
 */
final class Recollection implements Memory {
  private static final Executor VIRTUAL = Executors.newVirtualThreadPerTaskExecutor();
  private static final int TRIES = 2;

  /** A repair waits for the ledger no longer than this. */
  private static final Duration AT_MOST = Duration.ofSeconds(1);

  private final Ledger ledger;
  private final Aftercare aftercare;
  private final GuardedTrail trail;
  private final WakeUp wakeUp;
  private final boolean allowSecondTrail;
  private final Invocation invocation;
  private final InstantSource clock;
  private @Nullable CompletableFuture<Part<Entry>> recalled;
  private @Nullable Part<Entry> written;

  Recollection(
      Ledger ledger,
      Aftercare aftercare,
      GuardedTrail trail,
      WakeUp wakeUp,
      boolean allowSecondTrail,
      Invocation invocation,
      InstantSource clock) {
    this.ledger = ledger;
    this.aftercare = aftercare;
    this.trail = trail;
    this.wakeUp = wakeUp;
    this.allowSecondTrail = allowSecondTrail;
    this.invocation = invocation;
    this.clock = clock;
    startRecalling();
  }

  private void startRecalling() {
    if (recalled == null) {
      recalled = CompletableFuture.supplyAsync(() -> ledger.recall(trail), VIRTUAL);
    }
  }

  /** What is remembered now. */
  Part<Entry> known() {
    if (written != null) {
      return written;
    }
    startRecalling();
    return Objects.requireNonNull(recalled).join();
  }

  /** Whether the ledger says that a look at the trail alone is enough. */
  boolean needsNoWholeLook(List<Symptom> failing) {
    return known()
        .known()
        .filter(entry -> entry.needsNoWholeLook(clock.instant(), failing))
        .isPresent();
  }

  @Override
  public boolean asksFirst() {
    return !allowSecondTrail && known().known().filter(entry -> !entry.trailSeen()).isPresent();
  }

  @Override
  public boolean eventWasTold() {
    return known().known().filter(entry -> entry.knows(wakeUp)).isPresent();
  }

  @Override
  public boolean knowsExemption() {
    return known().known().flatMap(Entry::openExemption).isPresent();
  }

  /** It waits only with a message under way that has it made. */
  @Override
  public boolean holdsBack(Judgement found) {
    var now = clock.instant();
    return wakeUp
        .cause()
        .flatMap(call ->
            knownSoon()
                .flatMap(Entry::flurry)
                .filter(flurry -> flurry.holdsBack(call, Fingerprint.of(found.drift()), now)))
        .filter(flurry ->
            flurry.isLookedAtInTime(now)
                || aftercare.repairsAt(trail, flurry.nextRepair()).isEmpty())
        .isPresent();
  }

  private Optional<Entry> knownSoon() {
    startRecalling();
    try {
      return Objects.requireNonNull(recalled)
          .get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS)
          .known();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException unknown) {
      return Optional.empty();
    }
  }

  /** An event that tells it all comes again if this invocation dies; anything else is written. */
  @Override
  public void repairBegins(Judgement before) {
    startRecalling();
    if (wakeUp.tellsOf(before.drift())) {
      return;
    }
    for (int i = 0; i < TRIES; i++) {
      var found = AlertWriter.drift(trail, before.drift());
      var next =
          known()
              .known()
              .flatMap(entry -> entry.beginning(invocation.lease(), clock.instant(), found));
      if (next.isEmpty()) {
        return;
      }
      switch (ledger.write(trail, next.get())) {
        case Kept(var kept) -> {
          written = new Known<>(kept);
          return;
        }
        case Outrun _ -> written = ledger.recall(trail);
        case Lost(var error) -> {
          invocation.log().accept("Not remembered: a repair begins: " + error);
          return;
        }
      }
    }
  }
}
