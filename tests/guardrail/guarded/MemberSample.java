package guardrail.guarded;

import guardrail.guarded.MemberStandard.Archive;
import java.util.Optional;

/** What the trails of the sample organization's members must be; its hub is the sample account. */
public final class MemberSample {
  public static final String ARCHIVE = "the-archive";

  /** Each account's logs stay in the account. */
  public static final MemberStandard OWN_BUCKETS = delivering(Optional.empty());

  /** All logs go to the hub's archive, which lets in account by account. */
  public static final MemberStandard IN_ARCHIVE =
      delivering(Optional.of(new Archive(ARCHIVE, Sample.ACCOUNT, Optional.empty())));

  private MemberSample() {}

  public static MemberStandard delivering(Optional<Archive> archive) {
    return standard(Optional.empty(), archive);
  }

  /** Log files are encrypted with one key for all. */
  public static MemberStandard encryptedWith(String key) {
    return standard(Optional.of(key), Optional.empty());
  }

  private static MemberStandard standard(Optional<String> key, Optional<Archive> archive) {
    return new MemberStandard(
        "aws", "us-east-1", "standard-trail", "standard-trail", Optional.empty(), key, archive);
  }
}
