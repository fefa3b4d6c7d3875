package localaws.iam;

import java.util.Map;
import localaws.Request;
import org.jspecify.annotations.Nullable;

/** Makes a user a key that nobody needs: whoever holds it is not modelled. */
record CreateAccessKey() implements RoleWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("UserName");
    var key =
        Map.of(
            "UserName",
            request.required("UserName"),
            "AccessKeyId",
            "AKIAANOTHERKEY000001",
            "Status",
            "Active",
            "SecretAccessKey",
            "secret");
    return Map.of("AccessKey", key);
  }

  /** Records never show the secret. */
  @Override
  public @Nullable Map<String, Object> responseElements(Map<String, Object> answer) {
    return null;
  }
}
