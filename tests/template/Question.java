package template;

import localaws.iam.Access;
import localaws.iam.Policies;

/** A request, the policies that have a say in it, and what must come of it. */
record Question(String about, Access access, Policies policies, boolean allowed) {

  boolean judged() {
    return policies.allow(access);
  }

  @Override
  public String toString() {
    return "%s: %s on %s is %s"
        .formatted(about, access.action(), access.resource(), allowed ? "allowed" : "denied");
  }
}
