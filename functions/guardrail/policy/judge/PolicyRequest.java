package guardrail.policy.judge;

/**
 * What a service will ask for.
 *
 * @param servicePrincipal as "cloudtrail.amazonaws.com"; empty for the holder of a role, whose
 *     permissions name nobody
 * @param resource an ARN, or all that begins so if a "*" ends it: then an Allow must reach each of
 *     them, and a Deny that meets any of them is in the way
 */
public record PolicyRequest(
    String servicePrincipal, String action, String resource, RequestContext context) {

  /** A request that is made of one key after the other, all beginning with this ARN. */
  public static PolicyRequest everyKeyBelow(
      String servicePrincipal, String action, String prefix, RequestContext context) {
    return new PolicyRequest(servicePrincipal, action, prefix + "*", context);
  }

  boolean asksForMany() {
    return resource.endsWith("*");
  }

  String prefix() {
    return resource.substring(0, resource.length() - 1);
  }

  /** One of the many, whose name nobody would have thought of. */
  PolicyRequest sample() {
    return new PolicyRequest(servicePrincipal, action, prefix() + "~any~", context);
  }

  @Override
  public String toString() {
    return action + " on " + resource;
  }
}
