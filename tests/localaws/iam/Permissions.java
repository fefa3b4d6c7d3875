package localaws.iam;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.Caller;
import localaws.Request;
import localaws.organizations.Arns;
import localaws.organizations.Organization;

/**
 * Who may do what: a caller without a policy may do all, since attackers here are administrators.
 */
public final class Permissions {
  private record Role(String arn, Policy policy, Optional<Policy> session) {}

  private final Organization organization;
  private final ResourcePolicies resources;
  private final Roles existing;
  private final Map<String, Role> roles = new HashMap<>();

  public Permissions(Organization organization, ResourcePolicies resources, Roles existing) {
    this.organization = organization;
    this.resources = resources;
    this.existing = existing;
  }

  /** From now on this key's calls are those of the role, and need its policy's leave. */
  public void attach(String accessKeyId, String roleArn, Policy policy) {
    roles.put(accessKeyId, new Role(roleArn, policy, Optional.empty()));
  }

  /** A session's policy only takes away: both must allow (IAM User Guide, session policies). */
  public void attach(String accessKeyId, AssumableRole role, Optional<Policy> session) {
    roles.put(accessKeyId, new Role(role.arn(), role.policy(), session));
  }

  /** May the caller have a session of the role, if its trust policy decides alone? */
  public boolean trusts(AssumableRole role, Caller caller) {
    var account = caller.account();
    var context = organizationOf("aws:principalorgid", account);
    var access = new Access(principal(caller), "sts:AssumeRole", role.arn(), context);
    return role.trust().allows(access);
  }

  private Principal principal(Caller caller) {
    return new Principal.Identity(
        Optional.ofNullable(roles.get(caller.accessKeyId()))
            .map(Role::arn)
            .orElseGet(caller::principalArn));
  }

  /**
   * Throws AWS's refusal if any permission is missing, or a resource's own policy is against it.
   */
  public void check(Request request, String service, String operation) {
    var account = request.caller().account();
    var name = service + ":" + operation;
    var arns = organization.of(account);
    var role = Optional.ofNullable(roles.get(request.caller().accessKeyId()));
    for (var needed : Authorization.of(account, request.region(), name, request.members(), arns)) {
      var access = access(request.caller(), needed);
      role.flatMap(held -> missing(held, access))
          .or(() -> resources.missing(access, request.caller()))
          .ifPresent(kind -> {
            throw refusal(service, access, request.caller(), kind);
          });
    }
  }

  /** The kind of policy that says nothing, or no. */
  private static Optional<String> missing(Role role, Access access) {
    if (!role.policy().allows(access)) {
      return Optional.of("identity-based");
    }
    return Optional.of("session")
        .filter(_ -> !role.session().map(policy -> policy.allows(access)).orElse(true));
  }

  private Access access(Caller caller, Permission needed) {
    var context = new HashMap<>(needed.context());
    context.put("aws:securetransport", "true");
    context.putAll(organizationOf("aws:principalorgid", caller.account()));
    var arn = needed.resource().split(":", -1);
    if (arn.length > 5 && !arn[4].isEmpty()) {
      context.put("aws:resourceaccount", arn[4]);
      context.putAll(organizationOf("aws:resourceorgid", arn[4]));
    }
    return new Access(principal(caller), needed.action(), withPath(needed.resource()), context);
  }

  /** IAM's own calls name a role without the path that its ARN has. */
  private String withPath(String resource) {
    var parts = resource.split(":role/", 2);
    return parts.length < 2 || existing.find(resource).isPresent()
        ? resource
        : existing
            .named(parts[0].replaceFirst("^arn:aws:iam::", ""), parts[1])
            .map(AssumableRole::arn)
            .orElse(resource);
  }

  private Map<String, String> organizationOf(String key, String account) {
    return organization
        .of(account)
        .map(Arns::organization)
        .map(id -> Map.of(key, id))
        .orElse(Map.of());
  }

  private static AwsError refusal(String service, Access access, Caller caller, String kind) {
    return AwsError.denied(
        service,
        "User: %s is not authorized to perform: %s on resource: %s because no %s policy allows the %s action"
            .formatted(caller.arn(), access.action(), access.resource(), kind, access.action()));
  }
}
