package guardrail.command;

import guardrail.alert.Plain;
import guardrail.guarded.Retention;
import guardrail.observation.BucketState;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** Says what an adoption leaves as it is, and whose the bucket is. */
final class Staying {
  private Staying() {}

  static List<String> of(Adoption adoption) {
    var bucket = Plain.line(adoption.trail().settings().s3BucketName());
    var lines = new ArrayList<String>();
    if (!adoption.seen().logBucket().equals(new Known<>(BucketState.ABSENT))) {
      lines.add("The bucket %s, its logs, and all about it that is not above.".formatted(bucket));
      lines.add("The stack adds an empty standby bucket of its own.");
    }
    lines.add(
        "The data events and Insights that the parameters above name, and no others: whoever");
    lines.add("changes them later changes the parameters, or is undone.");
    lines.add("The tags that the trail has.");
    lines.addAll(kept(adoption.standard().retention()));
    lines.addAll(owner(adoption, bucket));
    return lines;
  }

  private static List<String> kept(Retention retention) {
    var lines = new ArrayList<String>();
    if (retention.logs() < Retention.A_YEAR.logs()) {
      lines.add(
          "The lifecycle that removes log files after %d days. Leave LogRetentionDays out, and"
              .formatted(retention.logs()));
      lines.add(
          "Enforce takes out its rules that are sooner than %d."
              .formatted(Retention.A_YEAR.logs()));
    }
    if (retention.logGroup() < Retention.A_YEAR.logGroup()) {
      lines.add(
          "The log group's %d days. Leave LogGroupRetentionDays out, and Enforce makes them %d."
              .formatted(retention.logGroup(), Retention.A_YEAR.logGroup()));
    }
    return lines;
  }

  private static List<String> owner(Adoption adoption, String bucket) {
    return switch (adoption.seen().logBucket()) {
      case Unreadable(var error) ->
          List.of("S3 did not say whose the bucket is: " + Plain.line(error.brief()));
      case Known(var state) ->
          switch (state) {
            case OURS -> List.of("S3 says that the bucket is this account's.");
            case NOT_LOOKED_AT -> List.of();
            case ABSENT ->
                List.of(
                    "There is no bucket %s to keep: no log arrives anywhere now."
                        .formatted(bucket));
            case NOT_OURS, IN_ANOTHER_ACCOUNT ->
                List.of(
                    "S3 does not say that the bucket is this account's: it is another one's, or its",
                    "policy keeps you out. Nothing more of it was seen, and Enforce changes nothing",
                    "about another account's. Put its owner's 12 digits for %s above,"
                        .formatted(Adoption.OWNER),
                    "or leave LogBucketAccountId out if it is this account's. This answers nothing for",
                    "the owner and 403 for all others, run by somebody who may list the bucket:",
                    "  aws s3api head-bucket --bucket %s --expected-bucket-owner ACCOUNT"
                        .formatted(bucket));
          };
    };
  }
}
