package guardrail.policy.judge;

/**
 * What a service will ask for.
 *
 * @param servicePrincipal as "cloudtrail.amazonaws.com"; empty for the holder of a role, whose
 *     permissions name nobody
 * @param resource an ARN, or how those of many begin
 * @param rest empty for one; else of which form the rest of each is ({@link Form}): then an Allow
 *     must reach all of them, and a Deny that meets any is in the way
 */
public record PolicyRequest(
    String servicePrincipal, String action, String resource, String rest, RequestContext context) {

  /** A request for one resource. */
  public PolicyRequest(
      String servicePrincipal, String action, String resource, RequestContext context) {
    this(servicePrincipal, action, resource, "", context);
  }

  /** A request that is made of one key after the other, all beginning with this ARN. */
  public static PolicyRequest everyKeyBelow(
      String servicePrincipal, String action, String prefix, RequestContext context) {
    return new PolicyRequest(servicePrincipal, action, prefix, "*", context);
  }

  boolean asksForMany() {
    return !rest.isEmpty();
  }

  Form form() {
    return new Form(resource, rest);
  }

  /** One of the many. */
  PolicyRequest sample() {
    return new PolicyRequest(servicePrincipal, action, form().sample(), context);
  }

  @Override
  public String toString() {
    var below = rest.replaceFirst("[~+*].*", "*").replaceAll("#+", "*");
    return action + " on " + resource + below;
  }
}
