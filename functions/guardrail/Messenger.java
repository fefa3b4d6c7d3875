package guardrail;

import guardrail.Outbox.Sent;
import guardrail.alert.Tell;
import guardrail.alert.Tell.NotTold;
import guardrail.exemption.Episode;
import guardrail.exemption.Exemption;
import guardrail.guarded.GuardedTrail;
import guardrail.incident.Flurry;
import guardrail.incident.History;
import guardrail.incident.Incident;
import guardrail.incident.Proof;
import guardrail.incident.Tolerance;
import guardrail.ledger.Entry;
import guardrail.ledger.Ledger;
import guardrail.ledger.Ledger.Written.Kept;
import guardrail.ledger.Ledger.Written.Lost;
import guardrail.ledger.Ledger.Written.Outrun;
import guardrail.ledger.Telling;
import guardrail.observation.AwsError;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells what is new. An alert is in the ledger before it is published, and leaves it when the topic
 * has taken it: whoever dies in between, the next wake-up publishes it.
 *
 * <p>A ledger that fails silences nothing: then this process remembers, and the alert says so.
 */
final class Messenger {
  private static final int TRIES = 5;

  private final Ledger ledger;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Tolerance tolerance;
  private final Map<GuardedTrail, Entry> withoutLedger = new ConcurrentHashMap<>();

  /** One that bears this much before it says more loudly what happens. */
  Messenger(Ledger ledger, Tell tell, InstantSource clock, Tolerance tolerance) {
    this.ledger = ledger;
    this.outbox = new Outbox(tell);
    this.clock = clock;
    this.tolerance = tolerance;
  }

  /**
   * What came of telling.
   *
   * @param told the incident as it was told; empty if there was nothing new in it
   * @param ledgerFailed whether the ledger could not be used
   * @param proofs repairs of which it is not known yet whether the trail delivers since
   * @param proofBegan whether nobody waits for one of a repair yet
   * @param exemption one that is open now
   * @param exemptionBegan whether nobody waits for its end yet
   * @param look when to look again, for a trail that is flapping, if that is news
   * @param waiting how many alerts are still to be told
   */
  record Delivered(
      Optional<Incident> told,
      boolean ledgerFailed,
      List<Proof> proofs,
      boolean proofBegan,
      Optional<Episode> exemption,
      boolean exemptionBegan,
      Optional<Instant> look,
      int waiting,
      Optional<NotTold> failure) {
    /** Whether a later look of the guardrail's own is due. */
    boolean isFollowed() {
      return !proofs.isEmpty() || exemption.isPresent();
    }
  }

  Delivered deliver(
      GuardedTrail trail, Incident incident, Part<Entry> recalled, Invocation invocation) {
    var known = recalled;
    for (int i = 0; i < TRIES; i++) {
      switch (known) {
        case Unreadable(var error) -> {
          return withoutLedger(trail, Entry.NONE, incident, error, invocation);
        }
        case Known(var entry) -> {
          var telling = Telling.of(entry, incident, invocation.lease(), clock.instant(), tolerance);
          switch (telling.entry().equals(entry)
              ? new Kept(entry)
              : ledger.write(trail, telling.entry())) {
            case Kept(var kept) -> {
              return send(trail, entry, kept, telling.told(), invocation);
            }
            case Outrun _ -> known = ledger.recall(trail);
            case Lost(var error) -> {
              return withoutLedger(trail, entry, incident, error, invocation);
            }
          }
        }
      }
    }
    return withoutLedger(trail, Entry.NONE, incident, outrun(trail), invocation);
  }

  /** One that is only prolonged is waited for already. */
  private static boolean began(Entry before, Entry after) {
    var known = before.openExemption().flatMap(Episode::terms).map(Exemption::until);
    return after
        .openExemption()
        .flatMap(Episode::terms)
        .filter(terms -> known.map(end -> terms.until().isBefore(end)).orElse(true))
        .isPresent();
  }

  private static boolean proofBegan(Entry before, Entry after) {
    return before.proofs().stream().noneMatch(Proof::isAwaitedOfARepair)
        && after.proofs().stream().anyMatch(Proof::isAwaitedOfARepair);
  }

  private static Optional<Instant> look(Entry before, Entry after) {
    var known = before.flurry().flatMap(Flurry::look);
    return after.flurry().flatMap(Flurry::look).filter(at -> !Optional.of(at).equals(known));
  }

  private Delivered send(
      GuardedTrail trail, Entry known, Entry kept, Optional<Incident> told, Invocation invocation) {
    var before = Optional.ofNullable(withoutLedger.remove(trail)).map(Entry::outbox);
    var unwritten = outbox.publish(before.orElse(List.of()), invocation);
    if (!unwritten.failed().isEmpty()) {
      withoutLedger.put(trail, Entry.of(unwritten.failed()));
    }
    var mine = kept.outboxOf(invocation.lease());
    var sent = outbox.publish(mine, invocation);
    var noted = mine.isEmpty() || note(trail, kept, sent, invocation);
    return new Delivered(
        told,
        !noted,
        kept.proofs(),
        proofBegan(known, kept),
        kept.openExemption(),
        began(known, kept),
        look(known, kept),
        sent.failed().size() + unwritten.failed().size(),
        sent.failure().or(unwritten::failure));
  }

  /** Takes what was published out of the ledger, and frees what was not for the next wake-up. */
  private boolean note(GuardedTrail trail, Entry kept, Sent sent, Invocation invocation) {
    var entry = kept;
    for (int i = 0; i < TRIES; i++) {
      switch (ledger.write(trail, entry.after(sent.done(), invocation.lease()))) {
        case Kept _ -> {
          return true;
        }
        case Outrun _ -> {
          if (!(ledger.recall(trail) instanceof Known(var now))) {
            return false;
          }
          entry = now;
        }
        case Lost(var error) -> {
          invocation.log().accept("Told, and not noted: it may be told again: " + error);
          return false;
        }
      }
    }
    return false;
  }

  private Delivered withoutLedger(
      GuardedTrail trail, Entry read, Incident incident, AwsError error, Invocation invocation) {
    invocation.log().accept("The ledger cannot be used: " + error);
    var known = withoutLedger.getOrDefault(trail, read);
    var telling =
        Telling.of(
            known,
            incident.with(History.unknown(error)),
            invocation.lease(),
            clock.instant(),
            tolerance);
    var sent = outbox.publish(telling.entry().outboxOf(invocation.lease()), invocation);
    withoutLedger.put(trail, telling.entry().after(sent.done(), invocation.lease()));
    return new Delivered(
        telling.told(),
        true,
        telling.entry().proofs(),
        proofBegan(known, telling.entry()),
        telling.entry().openExemption(),
        began(known, telling.entry()),
        look(known, telling.entry()),
        sent.failed().size(),
        sent.failure());
  }

  private static AwsError outrun(GuardedTrail trail) {
    return new AwsError(
        "dynamodb:PutItem",
        "the ledger",
        trail.account(),
        trail.homeRegion(),
        AwsError.OUTRUN,
        "other invocations wrote it %d times while this one tried".formatted(TRIES));
  }
}
