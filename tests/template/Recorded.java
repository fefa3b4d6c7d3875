package template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import localaws.Call;
import localaws.iam.Access;
import localaws.iam.Authorization;
import localaws.iam.Permission;
import localaws.iam.Principal;
import localaws.organizations.Arns;
import simulation.Playback;

/**
 * Calls of one story, and what IAM was asked about each. Accounts that a story names count as the
 * organization's: that a stranger's is never called is for the stories to say.
 */
record Recorded(Optional<Arns> organization, List<Call> calls) {

  static Recorded of(Playback playback) {
    var parameters = playback.scenario().parameters();
    var organization =
        Optional.ofNullable(parameters.get("OrganizationId"))
            .map(id -> new Arns(id, parameters.getOrDefault("ManagementAccountId", "")));
    return new Recorded(organization, playback.callsOfProduct());
  }

  /** The calls of one role's sessions. */
  Recorded with(String account, String role) {
    var sessions = "arn:aws:sts::%s:assumed-role/%s/".formatted(account, role);
    return new Recorded(
        organization, calls.stream().filter(c -> c.caller().startsWith(sessions)).toList());
  }

  /** The accounts in which a role of this name made calls. */
  Set<String> accountsOf(String role) {
    return calls.stream()
        .map(Call::caller)
        .filter(caller -> caller.contains(":assumed-role/" + role + "/"))
        .map(Recorded::account)
        .collect(Collectors.toSet());
  }

  /** Every question of these calls, asked of this role. */
  Stream<Access> by(Principal role) {
    return calls.stream().flatMap(call -> asked(call, role));
  }

  Stream<Access> asked(Call call, Principal role) {
    var operation = call.service() + ":" + call.operation();
    return Authorization.of(
            account(call.caller()), Transformed.REGION, operation, call.request(), organization)
        .stream()
        .map(needed -> new Access(role, needed.action(), needed.resource(), context(needed)));
  }

  static String account(String arn) {
    return arn.split(":", -1)[4];
  }

  /** What IAM adds by itself about the owner of a resource whose ARN names one. */
  private Map<String, String> context(Permission needed) {
    var context = new HashMap<>(needed.context());
    var parts = needed.resource().split(":", -1);
    if (parts.length > 5 && !parts[4].isEmpty()) {
      organization.ifPresent(arns -> context.put("aws:resourceorgid", arns.organization()));
    }
    return context;
  }
}
