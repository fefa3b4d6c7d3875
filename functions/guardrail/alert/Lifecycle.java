package guardrail.alert;

import guardrail.guarded.GuardedTrail;
import java.util.List;
import java.util.stream.Collectors;

/** How a person takes rules out of a bucket's lifecycle, which S3 keeps as a whole. */
final class Lifecycle {
  /** Of the ids in a command: there may be 1,000 of 255 characters, and whoever wrote them knew. */
  private static final int LONGEST = 4_000;

  private Lifecycle() {}

  /** Puts back what is there without these rules; of too many it shows all rules instead. */
  static String command(GuardedTrail trail, String bucket, List<String> ids) {
    var of = "--bucket %s --expected-bucket-owner %s".formatted(bucket, trail.ownerOf(bucket));
    var there = "aws s3api get-bucket-lifecycle-configuration " + of;
    var removed = ids.stream().map(Shell::json).collect(Collectors.joining(",", "[", "]"));
    return removed.length() > LONGEST
        ? there
        : "aws s3api put-bucket-lifecycle-configuration %s --lifecycle-configuration \"$(%s --output json --query %s)\""
            .formatted(
                of, there, Shell.word("{Rules: Rules[?!contains(`%s`, ID)]}".formatted(removed)));
  }

  /** S3 takes no lifecycle without rules (S3 API Reference, PutBucketLifecycleConfiguration). */
  static String withoutRules(GuardedTrail trail, String bucket) {
    return "If S3 answers MalformedXML to the lifecycle of the bucket %s, no rule is left; then run:\n     aws s3api delete-bucket-lifecycle --bucket %s --expected-bucket-owner %s"
        .formatted(bucket, bucket, trail.ownerOf(bucket));
  }
}
