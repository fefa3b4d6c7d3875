package guardrail.alert;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.StackParameters;
import guardrail.guarded.TrailArn;
import guardrail.observation.OtherTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What to do about trails that stand where the guarded one would be made. */
final class OtherTrails {
  /** CloudTrail pricing: the first copy of management events is free, each further one is not. */
  private static final String PRICE =
      "AWS bills each further copy of the management events, at list price 2.00 US dollars per"
          + " 100,000: for a million events a month that is 20 dollars a month, and ./guardrail"
          + " adopt counts yours.";

  private OtherTrails() {}

  /** "trail-a and trail-b record management events". */
  static String record(List<OtherTrail> recording) {
    return recording.stream()
            .map(other -> Plain.line(name(other)))
            .collect(Collectors.joining(" and "))
        + (recording.size() == 1 ? " records" : " record")
        + " management events";
  }

  private static String name(OtherTrail other) {
    return other.settings().isOrganizationTrail()
        ? other.arn().name() + " of the organization"
        : other.arn().name();
  }

  /** The ways on, with their commands. */
  static List<String> choice(GuardedTrail trail, List<OtherTrail> recording) {
    var ways = new ArrayList<String>();
    recording.stream()
        .filter(other -> other.arn().account().equals(trail.account()))
        .map(OtherTrails::adopt)
        .forEach(ways::add);
    ways.add(
        "%s %s made beside it. %s Run this in the folder that you deployed from:"
                .formatted(ways.isEmpty() ? "Have" : "Or have", trail.arn().name(), PRICE)
            + deploy(trail.homeRegion(), StackParameters.SECOND_TRAIL));
    return ways;
  }

  private static String adopt(OtherTrail other) {
    return ("Decide which trail is to be guarded; until then none is made. To guard %s, run this; it"
                + " changes nothing, and prints what Enforce would change and the commands to go on with:")
            .formatted(Plain.line(other.arn().name()))
        + Shell.LINE
        + "./guardrail adopt --region %s --trail %s"
            .formatted(other.arn().region(), other.arn().name());
  }

  /** The stack and its trail must have one home. */
  static String move(GuardedTrail trail, TrailArn namesake) {
    return ("Deploy the guardrail in %s and delete this stack, or give it another TrailName. See first whether that"
                + " trail is one of yours, records, and where to:")
            .formatted(namesake.region())
        + Shell.LINE
        + "aws cloudtrail get-trail --region %s --name %s".formatted(namesake.region(), namesake)
        + Shell.LINE
        + "aws cloudtrail get-trail-status --region %s --name %s"
            .formatted(namesake.region(), namesake);
  }

  private static String deploy(String region, StackParameters parameters) {
    return Shell.LINE + DeployCommand.with(region, parameters);
  }
}
