package guardrail.onboarding;

import guardrail.guarded.Sample;
import guardrail.observation.AwsError;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A register in memory, as strict about versions as the table is. */
public final class InMemoryRegister implements Register {
  private final Map<String, Enrolment> accounts = new LinkedHashMap<>();
  private final List<String> told = new ArrayList<>();
  private Optional<Sweep> sweep = Optional.empty();
  private boolean unreadable;
  private boolean unwritable;
  private Runnable beforeWrite = () -> {};

  public InMemoryRegister unreadable(boolean now) {
    unreadable = now;
    return this;
  }

  public InMemoryRegister unwritable(boolean now) {
    unwritable = now;
    return this;
  }

  /** Runs before the next write of an account, as another invocation would. */
  public InMemoryRegister beforeWrite(Runnable deed) {
    beforeWrite = deed;
    return this;
  }

  /** What is known of this account. */
  public Enrolment enrolment(String accountId) {
    return Optional.ofNullable(accounts.get(accountId)).orElseThrow();
  }

  public boolean knows(String accountId) {
    return accounts.containsKey(accountId);
  }

  /** Everything that was noted as told. */
  public List<String> events() {
    return List.copyOf(told);
  }

  @Override
  public Part<Optional<Enrolment>> recall(String accountId) {
    return part(Optional.ofNullable(accounts.get(accountId)));
  }

  @Override
  public Written write(Enrolment enrolment) {
    var deed = beforeWrite;
    beforeWrite = () -> {};
    deed.run();
    if (unwritable) {
      return new Written.Lost(error());
    }
    var known = Optional.ofNullable(accounts.get(enrolment.accountId()));
    if (known.map(Enrolment::version).orElse(0L) != enrolment.version()) {
      return new Written.Outrun();
    }
    var kept = enrolment.version(enrolment.version() + 1);
    accounts.put(kept.accountId(), kept);
    return new Written.Kept(kept);
  }

  @Override
  public Part<List<Enrolment>> all() {
    return part(List.copyOf(accounts.values()));
  }

  @Override
  public Part<Optional<Sweep>> lastSweep() {
    return part(sweep);
  }

  @Override
  public SweepWritten write(Sweep next) {
    if (unwritable) {
      return SweepWritten.LOST;
    }
    if (sweep.map(Sweep::version).orElse(0L) != next.version()) {
      return SweepWritten.OUTRUN;
    }
    sweep = Optional.of(next.version(next.version() + 1));
    return SweepWritten.KEPT;
  }

  @Override
  public Part<Boolean> wasTold(String eventId) {
    return part(told.contains(eventId));
  }

  @Override
  public Optional<AwsError> told(String eventId, Instant now) {
    if (unwritable) {
      return Optional.of(error());
    }
    told.add(eventId);
    return Optional.empty();
  }

  private <T> Part<T> part(T value) {
    return unreadable ? new Unreadable<>(error()) : new Known<>(value);
  }

  private static AwsError error() {
    return Sample.error("ResourceNotFoundException");
  }
}
