package simulation;

import java.time.Instant;
import java.util.Map;
import localaws.World;
import localaws.organizations.JoinedMethod;
import localaws.organizations.Organization;

/** The organization in which stories of many accounts play. */
public final class SampleOrganization {
  public static final String ID = "o-exampleorgid";
  public static final String MANAGEMENT = "999988887777";
  public static final String WORKLOADS = "ou-exam-workload";
  public static final String PAYMENTS = "ou-exam-payments";
  public static final String SANDBOXES = "ou-exam-sandboxes";

  private SampleOrganization() {}

  /** What the hub is told of it; its account is a delegated administrator for StackSets. */
  public static Map<String, String> parameters() {
    return Map.of(
        "OrganizationId", ID,
        "ManagementAccountId", MANAGEMENT,
        "OrganizationalUnitIds", Organization.ROOT);
  }

  /** What a hub in the management account is told beside that. */
  public static Map<String, String> fromTheTop() {
    return Map.of("ManagementAccountId", "111122223333");
  }

  /** The same, with a standard trail that is the organization's. */
  public static Map<String, String> withItsTrail() {
    return Map.of("ManagementAccountId", "111122223333", "OrganizationTrail", "true");
  }

  /** Founds it where the parameters of the hub's template name one. */
  static void foundIn(World world, String hub, Map<String, String> parameters, Instant now) {
    var id = parameters.getOrDefault("OrganizationId", "");
    if (id.isEmpty()) {
      return;
    }
    world.run(state -> {
      var organization = state.organization();
      organization.found(id, parameters.getOrDefault("ManagementAccountId", ""));
      organization.addUnit(WORKLOADS, "Workloads", Organization.ROOT);
      organization.addUnit(PAYMENTS, "Payments", WORKLOADS);
      organization.addUnit(SANDBOXES, "Sandboxes", Organization.ROOT);
      if (!organization.isManagedBy(hub)) {
        organization.join(hub, "security", JoinedMethod.CREATED, now);
        organization.delegate("member.org.stacksets.cloudformation.amazonaws.com", hub, now);
      }
      organization.trust("member.org.stacksets.cloudformation.amazonaws.com", now);
      organization.trust("cloudtrail.amazonaws.com", now);
    });
  }
}
