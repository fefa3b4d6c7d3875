package guardrail.command;

import guardrail.alert.DeployCommand;
import guardrail.alert.Plain;
import guardrail.guarded.StackParameters;
import guardrail.observation.BucketState;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says how a trail is adopted, what that would change, and what it leaves alone. */
final class AdoptionText {
  private AdoptionText() {}

  static String of(Adoption adoption) {
    var arn = adoption.trail().arn();
    return """
    To guard %s, begin with watching it. In this folder:

      %s

    Set AlertEmail in it, too, or subscribe somebody to the topics that the stack's outputs name, and
    see with ./guardrail test-alert that alerts arrive.

    A stack that is there already keeps the value of every parameter that this does not name: clear
    those it was given before with sam deploy --guided. Where samconfig.toml keeps parameters, as
    --guided does, write these there, or the next deployment brings the old ones back.

    Read the alerts for as long as you like; AlertOnly changes nothing. This lets it repair:

      %s

    What Enforce would change about it

    %s
    %sWhat stays as it is

    %s\
    """
        .formatted(
            arn.name(),
            DeployCommand.with(
                arn.region(), adoption.parameters().beginningWith("Mode", "AlertOnly")),
            DeployCommand.with(arn.region(), new StackParameters(Map.of("Mode", "Enforce"))),
            changes(adoption),
            unsayable(adoption.unsayable()),
            indented(staying(adoption)));
  }

  /** A member account's way on, before the price of it. */
  static String ofOrganizations(OtherTrail trail, String region) {
    return """
    %s is the organization's, made in account %s. A member account cannot change it, so
    it cannot be adopted here. Leave it as it is: it covers this account.
    A trail of this account's own beside it can be guarded, at the price below:

      %s

    """
        .formatted(
            trail.arn().name(),
            trail.arn().account(),
            DeployCommand.with(region, StackParameters.SECOND_TRAIL));
  }

  private static String changes(Adoption adoption) {
    var changes =
        adoption.changes().stream().map(drift -> Change.of(adoption.target(), drift)).toList();
    if (changes.isEmpty()) {
      return "  Nothing: it meets the standard as it is.\n";
    }
    var rows = new ArrayList<>(List.of(List.of("WHAT", "NOW", "WITH ENFORCE", "WHICH MEANS")));
    changes.forEach(
        change -> rows.add(List.of(change.what(), change.now(), change.then(), change.meaning())));
    return Columns.of(rows);
  }

  private static String unsayable(List<String> lines) {
    return lines.isEmpty() ? "" : "What the stack cannot be told\n\n" + indented(lines) + "\n";
  }

  private static List<String> staying(Adoption adoption) {
    var bucket = Plain.line(adoption.trail().settings().s3BucketName());
    var lines = new ArrayList<String>();
    if (!adoption.bucket().equals(new Known<>(BucketState.ABSENT))) {
      lines.add(
          "The bucket %s, its policy and its logs: CloudTrail writes there".formatted(bucket));
      lines.add("for this trail already. The stack adds an empty standby bucket of its own.");
    }
    lines.add("The trail's event selectors and tags.");
    lines.addAll(owner(adoption, bucket));
    return lines;
  }

  private static List<String> owner(Adoption adoption, String bucket) {
    return switch (adoption.bucket()) {
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
                    "policy keeps you out. Put its owner's 12 digits for %s above, or"
                        .formatted(Adoption.OWNER),
                    "leave LogBucketAccountId out if it is this account's. This answers nothing for",
                    "the owner and 403 for all others, run by somebody who may list the bucket:",
                    "  aws s3api head-bucket --bucket %s --expected-bucket-owner ACCOUNT"
                        .formatted(bucket));
          };
    };
  }

  private static String indented(List<String> lines) {
    return lines.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
  }
}
