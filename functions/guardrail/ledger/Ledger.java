package guardrail.ledger;

import guardrail.guarded.GuardedTrail;
import guardrail.observation.AwsError;
import guardrail.observation.Part;

/** Remembers, across invocations, what was found and told of each trail. */
public interface Ledger {
  /** What is remembered; {@link Entry#NONE} if nothing is. It does not fail. */
  Part<Entry> recall(GuardedTrail trail);

  /**
   * Writes an entry, unless somebody wrote another one since it was recalled. It does not fail.
   *
   * @param entry with the version that it was recalled with
   */
  Written write(GuardedTrail trail, Entry entry);

  /** What came of writing. */
  sealed interface Written {
    /** It is remembered; the entry has its new version. */
    record Kept(Entry entry) implements Written {}

    /** Another invocation wrote meanwhile: recall and decide again. */
    record Outrun() implements Written {}

    /** It is not remembered. */
    record Lost(AwsError error) implements Written {}
  }
}
