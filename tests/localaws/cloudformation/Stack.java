package localaws.cloudformation;

import java.util.List;
import java.util.NoSuchElementException;
import localaws.World;

/** A template deployed to a World: its buckets and topics are there, its functions can be run. */
public record Stack(Template template, List<DeployedFunction> functions) {

  public static Stack deploy(Template template, World world) {
    world.run(state -> new Buckets(template, state.buckets()).create());
    world.run(state -> new Topics(template, state.topics()).create());
    world.run(state -> state.stacks().add(template));
    world.run(state -> new Queues(template, state.queues()).create());
    world.run(state -> new Tables(template, state.tables()).create());
    var functions =
        template.resourcesOfType("AWS::Serverless::Function").stream()
            .map(function -> new Functions(template).deployed(function))
            .toList();
    return new Stack(template, functions);
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

  static String arn(Template template, Resource resource) {
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
