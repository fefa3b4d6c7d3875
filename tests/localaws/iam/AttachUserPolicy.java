package localaws.iam;

import java.util.Map;
import localaws.Request;

/** Gives a user a managed policy; what it then may do is not modelled. */
record AttachUserPolicy() implements RoleWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("UserName", "PolicyArn");
    request.required("UserName");
    request.required("PolicyArn");
    return Map.of();
  }
}
