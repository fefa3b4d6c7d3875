package template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import localaws.cloudformation.Role;
import localaws.cloudformation.Target;
import localaws.cloudformation.Template;
import localaws.iam.Access;
import localaws.iam.Principal;
import simulation.Playbacks;
import simulation.Scenario;
import simulation.Scenarios;

/** The roles that the hub has in other accounts, with all that is done with them. */
final class MemberRolesInUse {
  private static final String NAME = "CloudTrailGuardrail";

  private MemberRolesInUse() {}

  /** In each member of each story. */
  static List<Exercised> ofMembers() {
    return played(account -> !account.equals(Organized.MANAGEMENT), MemberRolesInUse::member);
  }

  /** In the management account, where the hub is another one. */
  static List<Exercised> ofManagement() {
    return played(Organized.MANAGEMENT::equals, MemberRolesInUse::management);
  }

  private static List<Exercised> played(
      Predicate<String> which, BiFunction<Template, String, Template> template) {
    return Scenarios.ALL.stream()
        .filter(story -> story.parameters().containsKey("OrganizationId"))
        .flatMap(story -> played(story, which, template))
        .toList();
  }

  private static Stream<Exercised> played(
      Scenario story, Predicate<String> which, BiFunction<Template, String, Template> template) {
    var hub = Transformed.with(story.parameters()).template();
    var recorded = Recorded.of(Playbacks.of(story));
    return recorded.accountsOf(NAME).stream()
        .filter(which)
        .map(account -> {
          var role = new Principal.Identity("arn:aws:iam::" + account + ":role/" + NAME);
          return new Exercised(
              story.name() + " in " + account,
              Role.policy(template.apply(hub, account).resource("GuardrailRole")),
              recorded
                  .with(account, NAME)
                  .by(role)
                  .filter(access -> !isOfTheArchive(access))
                  .distinct()
                  .toList());
        });
  }

  /** No member may look into the archive; that it is denied says that the bucket is another's. */
  private static boolean isOfTheArchive(Access access) {
    return access.action().equals("s3:ListBucket")
        && access.resource().equals("arn:aws:s3:::standard-trail-111122223333-us-east-1");
  }

  private static Template member(Template hub, String account) {
    return Template.read(
        Path.of("member.yaml"),
        new Target(account, Transformed.REGION, "StackSet-members"),
        Organized.handedOn(hub));
  }

  private static Template management(Template hub, String account) {
    return Organized.management(hub, account, Transformed.REGION);
  }

  /** EventBridge puts what the rules match onto the hub's bus (docs/aws-facts.md C). */
  static List<Exercised> forwarding() {
    var hub = Organized.hub();
    return Stream.of(
            Organized.member(hub),
            Organized.management(hub, Organized.MANAGEMENT, Transformed.REGION))
        .map(stack -> {
          var rule = stack.resource("Tampering");
          var target = rule.list("Targets").getFirst();
          var role = new Principal.Identity(Deployed.at(target, "RoleArn").toString());
          var bus = Deployed.at(target, "Arn").toString();
          return new Exercised(
              "events are forwarded from " + stack.target().account(),
              Role.policy(stack.resource("ForwardingRole")),
              List.of(new Access(role, "events:PutEvents", bus, Map.of())));
        })
        .toList();
  }
}
