package localaws.iam;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.Request;

/**
 * Who may do what: a caller without a policy may do all, since attackers here are administrators.
 */
public final class Permissions {
  private record Role(String arn, Policy policy) {}

  private final Map<String, Role> roles = new HashMap<>();

  /** From now on this key's calls are those of the role, and need its policy's leave. */
  public void attach(String accessKeyId, String roleArn, Policy policy) {
    roles.put(accessKeyId, new Role(roleArn, policy));
  }

  /** Throws AWS's refusal if any permission is missing; buckets' own policies add none here. */
  public void check(Request request, String service, String operation) {
    Optional.ofNullable(roles.get(request.caller().accessKeyId()))
        .ifPresent(role -> check(role, request, service, operation));
  }

  private static void check(Role role, Request request, String service, String operation) {
    var account = request.caller().account();
    var name = service + ":" + operation;
    var principal = new Principal.Identity(role.arn());
    for (var needed : Authorization.of(account, request.region(), name, request.members())) {
      if (!role.policy().allows(needed.by(principal))) {
        throw AwsError.denied(
            service,
            "User: %s is not authorized to perform: %s on resource: %s because no identity-based policy allows the %s action"
                .formatted(
                    request.caller().arn(), needed.action(), needed.resource(), needed.action()));
      }
    }
  }
}
