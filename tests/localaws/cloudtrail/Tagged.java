package localaws.cloudtrail;

import localaws.AwsError;
import localaws.Request;
import localaws.State;

/** The trail whose tags are changed: by its ARN, where it was created (Model, AddTags). */
record Tagged(State state) {

  Trail trail(Request request) {
    var arn = arn(request.text("ResourceId").orElse(""));
    if (!request.region().equals(arn.region()) || !exists(arn)) {
      throw unknown(arn);
    }
    return state.trails().owned(request, "ResourceId");
  }

  private boolean exists(TrailArn arn) {
    return state.trails().all().stream().anyMatch(trail -> trail.arn().equals(arn));
  }

  static TrailArn arn(String text) {
    return TrailArn.parse(text)
        .orElseThrow(
            () -> AwsError.refused("CloudTrailARNInvalidException", "Invalid ARN " + text));
  }

  static AwsError unknown(TrailArn arn) {
    return AwsError.refused("ResourceNotFoundException", "Resource not found: " + arn);
  }
}
