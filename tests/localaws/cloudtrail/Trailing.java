package localaws.cloudtrail;

import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import localaws.AwsError;
import localaws.World;

/** CloudTrail calls of the sample administrator. */
record Trailing(World world) {

  Map<String, Object> call(String operation, Map<String, Object> members) {
    return world.call(ADMIN, "cloudtrail", operation, members);
  }

  /** The code of the refusal that the call must meet. */
  String refusal(String operation, Map<String, Object> members) {
    return refusalIn(world.region(), operation, members);
  }

  String refusalIn(String region, String operation, Map<String, Object> members) {
    return catchThrowableOfType(
            AwsError.class, () -> world.call(ADMIN, region, "cloudtrail", operation, members))
        .code();
  }
}
