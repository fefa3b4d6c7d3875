package guardrail.guarded;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ARN of a trail: partition, home Region, account and name.
 *
 * <p>Two trails of one name in two Regions are two trails, so names are never compared alone.
 */
public record TrailArn(String partition, String region, String account, String name) {
  /** CloudTrail's rules for a trail name (CloudTrail API Reference, CreateTrail). */
  private static final String NAME = "[A-Za-z0-9](?:[._-]?[A-Za-z0-9])*";

  private static final Pattern ARN =
      Pattern.compile("arn:(aws[a-z-]*):cloudtrail:([a-z0-9-]+):(\\d{12}):trail/(" + NAME + ")");

  /** The trail that this text names, or empty if it is no trail ARN. */
  public static Optional<TrailArn> parse(String text) {
    var match = ARN.matcher(text);
    return match.matches()
        ? Optional.of(new TrailArn(match.group(1), match.group(2), match.group(3), match.group(4)))
        : Optional.empty();
  }

  /**
   * The trail that a caller meant in this account and Region: callers give a bare name or a whole
   * ARN, and CloudTrail records what they typed.
   */
  public static TrailArn named(String nameOrArn, String partition, String region, String account) {
    return parse(nameOrArn)
        .orElseGet(() -> new TrailArn(partition, region, account, nameOrArn.strip()));
  }

  /** Where the calls of global services are (AWS General Reference, "Service endpoints"). */
  public String globalRegion() {
    return switch (partition) {
      case "aws-cn" -> "cn-north-1";
      case "aws-us-gov" -> "us-gov-west-1";
      default -> "us-east-1";
    };
  }

  @Override
  public String toString() {
    return "arn:%s:cloudtrail:%s:%s:trail/%s".formatted(partition, region, account, name);
  }
}
