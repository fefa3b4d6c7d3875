package guardrail.policy;

import guardrail.observation.AwsError;
import guardrail.observation.Part;
import java.util.Optional;

/** The policy of the bucket that all members' trails deliver to, as S3 keeps it. */
public interface ArchiveBucket {
  /**
   * The document as it is now. A bucket without one is unreadable: what it must say beside what is
   * said of members is not known here.
   */
  Part<String> policy();

  /**
   * Replaces the document. S3 knows no condition under which it would not: who read before another
   * one wrote undoes that write.
   */
  Optional<AwsError> put(String document);
}
