package guardrail.remediation;

import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.observation.Looks;
import guardrail.observation.TrailStatus;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Overtaken;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the calls to CloudTrail change: a trail's settings and whether it records. */
public final class InMemoryTrail {
  /** When StartLogging of the guardrail takes effect. */
  public static final Instant RESTARTED = Looks.NOW.plusSeconds(3);

  private Optional<TrailSettings> settings;
  private TrailStatus status = Looks.logging(Looks.STARTED);

  InMemoryTrail(Optional<TrailSettings> settings) {
    this.settings = settings;
  }

  Optional<TrailSettings> settings() {
    return settings;
  }

  Optional<TrailStatus> status() {
    return settings.map(_ -> status);
  }

  void show(TrailStatus shown) {
    status = shown;
  }

  void losesOrganization() {
    settings = settings.map(TrailSettings::ofOneAccount);
  }

  Result create(TrailSettings wanted, Supplier<Optional<Result>> refusal) {
    return settings.isPresent()
        ? overtaken()
        : refusal
            .get()
            .orElseGet(() -> {
              settings = Optional.of(wanted);
              status = Looks.neverStarted();
              return new Applied();
            });
  }

  Result update(TrailSettings wanted, Set<Setting> drifted, Supplier<Optional<Result>> refusal) {
    return settings.isEmpty()
        ? overtaken()
        : refusal
            .get()
            .orElseGet(() -> {
              for (var setting : drifted) {
                settings = settings.map(there -> Sample.with(there, setting, setting.of(wanted)));
              }
              return new Applied();
            });
  }

  Result start() {
    if (settings.isEmpty()) {
      return overtaken();
    }
    status = Looks.status(true, Optional.of(RESTARTED), status.stopLoggingTime());
    return new Applied();
  }

  private static Result overtaken() {
    return new Overtaken(Sample.error("ConflictException"));
  }
}
