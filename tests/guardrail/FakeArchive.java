package guardrail;

import guardrail.guarded.Sample;
import guardrail.observation.AwsError;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Register;
import guardrail.onboarding.Sweep;
import guardrail.policy.ArchiveBucket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A bucket's policy that others overwrite, and a register of accounts that are only listed. */
final class FakeArchive implements ArchiveBucket, Register {
  String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";
  int puts;

  /** How many of the next writes another invocation undoes at once. */
  int undone;

  boolean readable = true;
  boolean listed = true;
  final List<Enrolment> accounts = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  @Override
  public Part<String> policy() {
    return readable ? new Known<>(policy) : new Unreadable<>(Sample.error("NoSuchBucketPolicy"));
  }

  @Override
  public Optional<AwsError> put(String document) {
    puts++;
    if (undone > 0) {
      undone--;
    } else {
      policy = document;
    }
    return Optional.empty();
  }

  @Override
  public Part<List<Enrolment>> all() {
    return listed ? new Known<>(accounts) : new Unreadable<>(Sample.error("Throttled"));
  }

  @Override
  public Part<Boolean> wasTold(String eventId) {
    return new Known<>(told.contains(eventId));
  }

  @Override
  public Optional<AwsError> told(String eventId, Instant now) {
    told.add(eventId);
    return Optional.empty();
  }

  @Override
  public Part<Optional<Enrolment>> recall(String accountId) {
    return new Known<>(accounts.stream().filter(a -> a.accountId().equals(accountId)).findAny());
  }

  @Override
  public Written write(Enrolment enrolment) {
    return new Written.Outrun();
  }

  @Override
  public Part<Optional<Sweep>> lastSweep() {
    return new Known<>(Optional.empty());
  }

  @Override
  public SweepWritten write(Sweep sweep) {
    return SweepWritten.OUTRUN;
  }
}
