package localaws.iam;

import java.util.Map;

/** An action on a resource that AWS asks IAM about before it does what it is asked. */
public record Permission(String action, String resource, Map<String, String> context) {

  static Permission of(String action, String resource) {
    return new Permission(action, resource, Map.of());
  }

  public Access by(Principal principal) {
    return new Access(principal, action, resource, context);
  }
}
