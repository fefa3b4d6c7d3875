package guardrail.alert;

import guardrail.policy.ArchivePolicy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Tells that the archive's policy fills up, while there is time to do something about it. */
public final class ArchiveNotice {
  private ArchiveNotice() {}

  /** How many accounts still fit into the policy of this bucket, and what comes then. */
  public static Alert of(String bucket, ArchivePolicy policy, Instant now) {
    var sections = new LinkedHashMap<String, List<String>>();
    sections.put(
        "How full it is",
        List.of(
            "It names %d accounts in %,d of the %,d bytes that S3 allows."
                .formatted(policy.accounts().size(), policy.bytes(), ArchivePolicy.LIMIT)));
    sections.put(
        "What comes then",
        List.of(
            "Each further account gets its trail all the same, and it records; its logs go into"
                + " the account's own standby bucket, and the message about its onboarding says"
                + " so."));
    var facts = new LinkedHashMap<String, Object>();
    facts.put("bucket", bucket);
    facts.put("policyBytes", policy.bytes());
    facts.put("room", policy.room());
    return new Notice(
            Notice.Kind.ARCHIVE_NEARLY_FULL,
            Severity.MEDIUM,
            "ARCHIVE NEARLY FULL: room for %d more accounts".formatted(policy.room()),
            "The policy of %s has room for about %d more accounts."
                .formatted(bucket, policy.room()),
            Optional.empty(),
            sections,
            List.of(
                "Before it is full, decide where further accounts deliver. MemberLogs=OwnBucket has"
                    + " no such limit. MemberLogs=ArchiveBucketByOrganization has none either, if"
                    + " CloudTrail says whose organization it writes for, which AWS does not"
                    + " document: try it with one account first.",
                "If people have added statements to this policy, shorten those: they take room,"
                    + " too."),
            facts,
            now)
        .alert();
  }
}
