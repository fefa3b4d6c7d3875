package localaws.cloudformation;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import localaws.World;
import localaws.events.Buses;

/** A template deployed to a World: its buckets and topics are there, its functions can be run. */
public record Stack(Template template, List<DeployedFunction> functions) {
  private static final Set<String> REMOVABLE = Set.of("AWS::IAM::Role", "AWS::Events::Rule");

  public static Stack deploy(Template template, World world) {
    world.run(state -> new Buckets(template, state.buckets()).create());
    world.run(state -> new Topics(template, state.topics()).create());
    world.run(state -> state.stacks().add(template));
    world.run(state -> new Queues(template, state.queues()).create());
    world.run(state -> new Tables(template, state.tables()).create());
    world.run(state -> new Roles(template, state.roles()).create());
    world.run(state -> new LogGroups(template, state.logGroups()).create(world.now()));
    var functions =
        template.resourcesOfType("AWS::Serverless::Function").stream()
            .map(function -> new Functions(template).deployed(function))
            .toList();
    return new Stack(template, functions);
  }

  /** With its buses too, and the rules that forward; a function's rules are for it to make. */
  public static Stack deploy(Template template, World world, Buses buses) {
    var stack = deploy(template, world);
    new EventBuses(template, buses).create();
    return stack;
  }

  /** Takes away what a member's stack holds; what else there may be fails loudly. */
  void remove(World world, Buses buses) {
    for (var resource : template.resources()) {
      if (!REMOVABLE.contains(resource.type())) {
        throw new TemplateException("removal of " + resource.type());
      }
    }
    new EventBuses(template, buses).remove();
    world.run(state -> new Roles(template, state.roles()).remove());
    world.run(state -> state.stacks().remove(template));
  }

  public DeployedFunction function(String logicalId) {
    return functions.stream()
        .filter(function -> function.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no function " + logicalId));
  }

  /** The role of a function, by the ARN that its property Role names. */
  public Role roleOf(String functionLogicalId) {
    var arn = template.resource(functionLogicalId).text("Role").orElseThrow();
    return template.resourcesOfType("AWS::IAM::Role").stream()
        .filter(role -> arn.endsWith("/" + name(template, role)))
        .findFirst()
        .map(role -> new Role(arn, Role.policy(role)))
        .orElseThrow(() -> new NoSuchElementException("no role " + arn));
  }

  /** What a resource is called once it is deployed. */
  public static String arn(Template template, Resource resource) {
    var kind = Kind.of(resource.type()).orElseThrow();
    return kind.arn(template.target(), resource.text("Path").orElse("/"), name(template, resource));
  }

  static String name(Template template, Resource resource) {
    var kind = Kind.of(resource.type()).orElseThrow();
    return resource
        .text(kind.nameProperty())
        .orElseGet(() -> kind.madeUpName(template.target().stackName(), resource.logicalId()));
  }
}
