package localaws.cloudtrail;

import localaws.Faults;
import localaws.organizations.Organization;

/** In which accounts and Regions a trail, or its shadow, is to be seen, and where it records. */
record Reach(Organization organization, Faults faults) {
  static final String SERVICE = "cloudtrail.amazonaws.com";

  /** An organization's trail comes up in a member within a day (docs/aws-facts.md C3). */
  boolean isSeen(Trail trail, String account, String region) {
    var here = trail.arn().region().equals(region) || trail.is("IsMultiRegionTrail");
    return here && (owns(trail, account) || isShadowed(trail, account));
  }

  private boolean isShadowed(Trail trail, String account) {
    return trail.is("IsOrganizationTrail")
        && organization.isManagedBy(trail.arn().account())
        && organization.of(account).isPresent()
        && faults.hasShadows(account);
  }

  private static boolean owns(Trail trail, String account) {
    return trail.arn().account().equals(account);
  }
}
