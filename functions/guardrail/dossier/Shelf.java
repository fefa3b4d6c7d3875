package guardrail.dossier;

import guardrail.observation.AwsError;
import java.util.List;
import java.util.Optional;

/** Where dossiers are kept: beside the logs, else in the standby bucket. */
@FunctionalInterface
public interface Shelf {
  /** Keeps the records, packed, and the summary beside them. */
  Kept keep(DossierRequest request, byte[] records, String summary);

  /**
   * What came of it.
   *
   * @param folder as "s3://bucket/prefix/", empty if neither bucket took it
   * @param refused what AWS answered, one for each bucket that did not take it
   */
  record Kept(Optional<String> folder, List<AwsError> refused) {
    public Kept {
      refused = List.copyOf(refused);
    }
  }
}
