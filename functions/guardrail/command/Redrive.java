package guardrail.command;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * ./guardrail redrive: shows what lies in the queues of dead letters, and gives it to the function
 * again if you say so. An event that it has had already does no harm: what is repaired is what AWS
 * shows then.
 */
final class Redrive implements Verb {
  @Override
  public String name() {
    return "redrive";
  }

  @Override
  public String usage() {
    return """
    Usage: ./guardrail redrive [--stack NAME] [--yes] [OPTIONS]
      Shows the events that were kept because nobody could deliver or finish them, and
      gives them to the function again. Others do not see them for five minutes meanwhile.
      --stack NAME     whose queues; cloudtrail-guardrail if nothing is said
      --yes            does not ask
    """;
  }

  @Override
  public Map<String, String> options() {
    return Map.of("--stack", "cloudtrail-guardrail");
  }

  @Override
  public Set<String> flags() {
    return Set.of("--yes");
  }

  @Override
  public int run(Arguments arguments, Surroundings here) {
    var access = arguments.access();
    var stack = DeployedStack.of(arguments, access);
    var queues =
        List.of(
            access.deadLetters(stack.needs("UndeliveredEventsUrl")),
            access.deadLetters(stack.needs("FailedInvocationsUrl")));
    var function = access.invoking(stack.needs("TrailGuardFunctionAlias"));
    return new Redriving(queues, function, here).run(arguments.has("--yes"));
  }
}
