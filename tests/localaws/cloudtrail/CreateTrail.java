package localaws.cloudtrail;

import java.util.Map;
import localaws.AwsError;
import localaws.PlainWrite;
import localaws.Request;
import localaws.State;

/** A created trail records nothing until StartLogging (API Reference, CreateTrail). */
record CreateTrail(State state) implements PlainWrite {
  private static final int QUOTA = 5;

  @Override
  public Map<String, Object> answer(Request request) {
    var name = request.text("Name").orElse("");
    TrailName.check(name);
    var account = request.caller().account();
    var arn = new TrailArn(request.region(), account, name);
    var seen =
        state.trails().all().stream()
            .filter(trail -> state.trails().isSeen(trail, request))
            .toList();
    // A shadow has the name, too (API Reference, TrailAlreadyExistsException).
    if (seen.stream().anyMatch(trail -> trail.arn().name().equals(name))) {
      throw AwsError.refused(
          "TrailAlreadyExistsException",
          "Trail " + name + " already exists for customer: " + account);
    }
    if (seen.size() >= QUOTA) {
      throw AwsError.refused(
          "MaximumNumberOfTrailsExceededException",
          "User: " + account + " already has " + QUOTA + " trails in " + request.region() + ".");
    }
    if (request.text("S3BucketName").isEmpty()) {
      throw AwsError.refused("InvalidS3BucketNameException", "Bucket name cannot be blank!");
    }
    var settings = new Settings(state, arn, request, Settings.DEFAULTS).changed();
    var tags = Tags.NONE.with(request.list("TagsList"));
    var trail =
        new Trail(arn, settings, Recording.NEVER, Selectors.DEFAULT, InsightSelectors.NONE, tags);
    state.trails().put(trail);
    return trail.answer();
  }
}
