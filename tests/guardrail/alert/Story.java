package guardrail.alert;

import guardrail.Memory;
import guardrail.Reconciler;
import guardrail.event.Trigger;
import guardrail.event.Trigger.RecordedCall;
import guardrail.event.Trigger.Resync;
import guardrail.event.TriggerParser;
import guardrail.exemption.Verdict;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.GuardedTrails;
import guardrail.incident.History;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.incident.WakeUp;
import guardrail.observation.AwsError;
import guardrail.observation.Observation;
import guardrail.observation.Observe;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.remediation.Judgement;
import guardrail.remediation.Remediation;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Plays the reconciler against scripted looks and answers; the last look stays. */
final class Story implements Observe, Memory {
  private final Trigger trigger;
  private final Deque<Look> looks;
  private final Map<Class<?>, Deque<Result>> answers = new HashMap<>();
  private GuardedTrail trail = Incidents.TRAIL;
  private Mode mode = Mode.ENFORCE;
  private History history = History.NONE;
  private Verdict exemption = new Verdict.Absent();
  private Part<List<OtherTrail>> others = new Known<>(List.of());
  private Instant deadline = Instant.MAX;

  private Story(Trigger trigger, List<Look> looks) {
    this.trigger = trigger;
    this.looks = new ArrayDeque<>(looks);
  }

  /** A story that an event of events/ begins. */
  static Story of(String event, Look... looks) {
    return of(bytes(event), looks);
  }

  static Story of(byte[] event, Look... looks) {
    return new Story(TriggerParser.parse(event), List.of(looks));
  }

  /** How the next calls of this kind end; then they succeed, or the last failure stays. */
  Story answers(Class<? extends Remediation> call, Result... results) {
    answers.put(call, new ArrayDeque<>(List.of(results)));
    return this;
  }

  Story fails(Class<? extends Remediation> call, AwsError error) {
    return answers(call, new Failed(error));
  }

  Story guarding(GuardedTrail another) {
    trail = another;
    return this;
  }

  /** On the first day, with these trails there already. */
  Story beside(OtherTrail... there) {
    others = new Known<>(List.of(there));
    return this;
  }

  /** On the first day, where AWS does not show the others. */
  Story besideUnknown(AwsError error) {
    others = new Unreadable<>(error);
    return this;
  }

  Story history(History known) {
    history = known;
    return this;
  }

  Story alertOnly() {
    mode = Mode.ALERT_ONLY;
    return this;
  }

  /** What AWS says of the account's exemption. */
  Story exemption(Verdict verdict) {
    exemption = verdict;
    return this;
  }

  Story outOfTime() {
    deadline = Instant.MIN;
    return this;
  }

  Incident play() {
    var wakeUp =
        WakeUp.of(
            trigger,
            trail,
            new GuardedTrails(List.of(trail)),
            Look.STARTED.minusSeconds(1).plus(late()));
    return new Reconciler(
            this,
            (_, remediation, _) -> answer(remediation),
            mode,
            (_, _) -> exemption,
            () -> Look.LOOKED,
            _ -> {})
        .reconcile(trail, wakeUp, this, deadline)
        .with(history);
  }

  @Override
  public Observation look(GuardedTrail looked) {
    return look().seen(looked, late());
  }

  @Override
  public Observation nearby(GuardedTrail looked) {
    return look().nearby(late());
  }

  @Override
  public Part<List<OtherTrail>> others(GuardedTrail looked) {
    return others;
  }

  @Override
  public boolean asksFirst() {
    return trigger instanceof Resync;
  }

  @Override
  public boolean eventWasTold() {
    return false;
  }

  @Override
  public void repairBegins(Judgement before) {
    // No story ends here.
  }

  /** Looks are written as if the event were of one time; this moves them to the event's own. */
  private Duration late() {
    return trigger instanceof RecordedCall(var call)
        ? Duration.between(Look.STOPPED, call.eventTime().orElse(Look.STOPPED))
        : Duration.ZERO;
  }

  private Look look() {
    return looks.size() > 1 ? looks.removeFirst() : looks.getFirst();
  }

  private Result answer(Remediation remediation) {
    var scripted = answers.get(remediation.getClass());
    if (scripted == null || scripted.isEmpty()) {
      return new Applied();
    }
    return scripted.size() == 1 && scripted.getFirst() instanceof Failed
        ? scripted.getFirst()
        : scripted.removeFirst();
  }

  static byte[] bytes(String event) {
    try (var file =
        Objects.requireNonNull(Story.class.getResourceAsStream("/events/" + event), event)) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
