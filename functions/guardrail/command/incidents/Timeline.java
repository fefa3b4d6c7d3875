package guardrail.command.incidents;

import guardrail.command.incidents.Milestone.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** What happened in an incident, in the order in which it did, each thing once. */
public record Timeline(List<Milestone> milestones) {

  public static Timeline of(Story story) {
    var all = new ArrayList<Milestone>();
    story.messages().forEach(message -> all.addAll(new Milestones(message).all()));
    var once = new LinkedHashMap<String, Milestone>();
    all.stream()
        .sorted(Comparator.comparing(Milestone::at).thenComparing(Milestone::kind))
        .forEach(one -> once.putIfAbsent(one.at() + one.words(), one));
    return new Timeline(List.copyOf(once.values()));
  }

  /** Whether the trail is dark from this milestone to the next one, as far as anybody knows. */
  boolean isDarkAfter(int milestone) {
    return milestones.subList(0, milestone + 1).reversed().stream()
        .map(Milestone::kind)
        .filter(kind -> kind == Kind.DARK || kind == Kind.RECORDS)
        .findFirst()
        .filter(kind -> kind == Kind.DARK)
        .isPresent();
  }
}
