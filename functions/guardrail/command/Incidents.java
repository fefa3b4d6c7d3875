package guardrail.command;

import guardrail.alert.Logged;
import guardrail.aws.Access;
import guardrail.command.incidents.Story;
import guardrail.command.incidents.StoryJson;
import guardrail.command.incidents.StoryText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * ./guardrail incidents: what happened to the trails, as the incident log tells it. It only reads,
 * and needs cloudformation:DescribeStacks, and dynamodb:Scan on the log's table, or with --id
 * dynamodb:Query.
 */
final class Incidents implements Verb {
  @Override
  public String name() {
    return "incidents";
  }

  @Override
  public String usage() {
    return """
    Usage: ./guardrail incidents [--since 30d] [--account ID] [--open] [--id ID]
                                 [--json | --html PLACE] [--stack NAME] [OPTIONS]
      Lists what happened to the trails, the latest first, and changes nothing.
      --since TIME     told of since then: 90m, 12h or 7d; 30d if nothing is said
      --account ID     of this account's trail only, for example 111122223333
      --open           only those that need you or await the proof of their repair
      --id ID          one incident, told in order, however old: incident-20261122T091400-1a2b
      --json           for programs, with every document that was told
      --html PLACE     writes a page for each into this folder, for example incidents; or with
                       --id into this file, for example incident.html. A page needs nothing else,
                       and can be printed. One that is there is replaced.
      --stack NAME     the hub's; cloudtrail-guardrail if nothing is said
    """;
  }

  @Override
  public Map<String, String> options() {
    return Map.of(
        "--since", "7d",
        "--account", "111122223333",
        "--id", "incident-20261122T091400-1a2b",
        "--html", "incidents",
        "--stack", "cloudtrail-guardrail");
  }

  @Override
  public Set<String> flags() {
    return Set.of("--open", "--json");
  }

  @Override
  public int run(Arguments arguments, Surroundings here) {
    var chosen = IncidentChoice.of(arguments, here.clock().instant());
    var access = arguments.access();
    var stack = DeployedStack.of(arguments, access);
    var stories = chosen.of(Story.in(log(stack, access, chosen.id())));
    var list = new IncidentList(stories);
    if (chosen.html().isPresent()) {
      new IncidentPages(stories, chosen.id().isPresent(), chosen.html().get()).write(here);
    } else if (arguments.has("--json")) {
      here.out().print(new StoryJson(stories).json());
    } else if (chosen.id().isPresent()) {
      here.out().print(new StoryText(stories.getFirst()).text());
    } else {
      here.out().print(stories.isEmpty() ? nothing(stack) : list.text() + "\n" + list.counts());
    }
    return list.open() == 0 ? 0 : 1;
  }

  private static String nothing(DeployedStack stack) {
    return "The stack %s in %s told of no such incident.\n".formatted(stack.name(), stack.region());
  }

  private static List<Logged> log(DeployedStack stack, Access access, Optional<String> id) {
    var log = access.incidents(stack.needs("IncidentsTableName"));
    var found = id.map(log::of).orElseGet(log::all);
    if (id.isPresent() && found.isEmpty()) {
      throw new NeedsAttention(
          ("no incident \"%s\" was told by the stack %s in %s: expected one that"
                  + " ./guardrail incidents lists")
              .formatted(id.get(), stack.name(), stack.region()));
    }
    return found;
  }
}
