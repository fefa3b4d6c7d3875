package guardrail.alert;

import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.StackParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a person does about accounts that may change the organization's trail, or may not. */
final class Administrators {
  private Administrators() {}

  static List<String> steps(GuardedTrail trail, AdministratorsDiffer differ) {
    var steps = new ArrayList<String>();
    differ
        .unexpected()
        .forEach(account ->
            steps.add(
                "Ask whether account %s is to administer CloudTrail. If not, run this in the management account:"
                        .formatted(Plain.line(account))
                    + Shell.LINE
                    + command(
                        trail,
                        "deregister-organization-delegated-admin --delegated-admin",
                        account)));
    differ
        .missing()
        .forEach(account ->
            steps.add(
                "Ask whether account %s is still to administer CloudTrail. If so, run this in the management account:"
                        .formatted(account)
                    + Shell.LINE
                    + command(trail, "register-organization-delegated-admin --member", account)));
    steps.add(
        "If it is meant as it is, say so to the guardrail, in the folder that you deployed from:"
            + Shell.LINE
            + DeployCommand.with(
                trail.homeRegion(),
                new StackParameters(
                    Map.of("CloudTrailAdministrators", String.join(",", differ.actual())))));
    return steps;
  }

  private static String command(GuardedTrail trail, String operation, String account) {
    return "aws cloudtrail --region %s %s-account-id %s"
        .formatted(trail.homeRegion(), operation, Shell.word(account));
  }
}
