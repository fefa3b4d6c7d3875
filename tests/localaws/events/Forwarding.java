package localaws.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import localaws.State;
import localaws.World;
import localaws.iam.Access;
import localaws.iam.AssumableRole;
import localaws.iam.Policy;
import localaws.iam.Principal;
import localaws.organizations.Arns;

/**
 * A rule whose target is another bus, and the role that it sends with (EventBridge User Guide,
 * "Sending and receiving events between AWS accounts").
 */
record Forwarding(BusArn from, String rule, BusArn to, Optional<String> roleArn) {
  private static final String PUT = "events:PutEvents";

  /** Why the event does not arrive; the policy is the receiving bus's, if it has one. */
  Optional<String> refusal(
      Delivery delivery, Map<String, Object> envelope, Optional<Policy> policy, World world) {
    if (delivery.forwarded()) {
      return Optional.of("it came from another bus, and goes no further");
    }
    var reasons = new ArrayList<String>();
    world.run(state -> refusal(envelope, policy, state).ifPresent(reasons::add));
    return reasons.stream().findFirst();
  }

  private Optional<String> refusal(
      Map<String, Object> envelope, Optional<Policy> policy, State state) {
    var role = roleArn.flatMap(state.roles()::find);
    if (role.isEmpty()) {
      return Optional.of("the rule has no role: " + roleArn.orElse("none is named"));
    }
    if (!trusts(role.get())) {
      return Optional.of("the role does not trust the rule");
    }
    var access = access(role.get(), envelope, state);
    if (!role.get().policy().allows(access)) {
      return Optional.of("the role may not put events there");
    }
    var otherAccount = !from.account().equals(to.account());
    return otherAccount && !policy.map(there -> there.allows(access)).orElse(false)
        ? Optional.of("the bus's policy does not let the sender in")
        : Optional.empty();
  }

  private boolean trusts(AssumableRole role) {
    var rule = Map.of("aws:sourcearn", from.rule(this.rule), "aws:sourceaccount", from.account());
    var service = new Principal.Service("events.amazonaws.com");
    return role.trust().allows(new Access(service, "sts:AssumeRole", role.arn(), rule));
  }

  private Access access(AssumableRole role, Map<String, Object> envelope, State state) {
    var context = new HashMap<String, String>();
    context.put("events:source", String.valueOf(envelope.get("source")));
    context.put("events:detail-type", String.valueOf(envelope.get("detail-type")));
    state
        .organization()
        .of(role.account())
        .map(Arns::organization)
        .ifPresent(id -> context.put("aws:principalorgid", id));
    return new Access(new Principal.Identity(role.arn()), PUT, to.toString(), context);
  }
}
