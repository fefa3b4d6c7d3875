package guardrail.onboarding;

import guardrail.observation.AwsError;
import guardrail.observation.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what is known of each account, of the sweeps, and of the events that were told. */
public interface Register {
  /** What is known of an account. It does not fail. */
  Part<Optional<Enrolment>> recall(String accountId);

  /** Writes it, unless somebody wrote it since it was recalled. It does not fail. */
  Written write(Enrolment enrolment);

  /** Every account that is known. */
  Part<List<Enrolment>> all();

  /** The last sweep; empty before the first. */
  Part<Optional<Sweep>> lastSweep();

  /** Writes it, unless somebody wrote it since it was recalled. */
  SweepWritten write(Sweep sweep);

  /** Whether this event was told. */
  Part<Boolean> wasTold(String eventId);

  /** Remembers for a while that it was. */
  Optional<AwsError> told(String eventId, Instant now);

  /** What came of writing an account. */
  sealed interface Written {
    /** It is kept; the enrolment has its new version. */
    record Kept(Enrolment enrolment) implements Written {}

    /** Somebody else wrote it meanwhile. */
    record Outrun() implements Written {}

    record Lost(AwsError error) implements Written {}
  }

  /** What came of writing a sweep. */
  enum SweepWritten {
    KEPT,
    OUTRUN,
    LOST
  }
}
