package guardrail.selectors;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All selectors of a trail: basic ones or advanced ones, never both (PutEventSelectors). They are
 * compared by what they record and not by how they are written.
 */
public record EventSelectors(List<BasicSelector> basic, List<AdvancedSelector> advanced) {
  public EventSelectors {
    basic = List.copyOf(basic);
    advanced = List.copyOf(advanced);
  }

  /** All management events and these data events; without any, CloudTrail's own default. */
  public static EventSelectors recording(List<AdvancedSelector> dataEvents) {
    return dataEvents.isEmpty()
        ? new EventSelectors(List.of(BasicSelector.DEFAULT), List.of())
        : new EventSelectors(
            List.of(),
            Stream.concat(Stream.of(AdvancedSelector.ofAllManagementEvents()), dataEvents.stream())
                .toList());
  }

  /** What management events are not recorded, in words, as "reads"; none if all are. */
  public List<String> leftOut() {
    return ManagementEvents.leftOutBy(this);
  }

  /** What is recorded beside management events, in words; the same for the same meaning. */
  public Set<String> dataEvents() {
    return beside().map(AdvancedSelector::words).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What is recorded beside management events, as advanced selectors, whatever it was before. */
  public List<AdvancedSelector> dataSelectors() {
    return beside().toList();
  }

  private Stream<AdvancedSelector> beside() {
    return Stream.concat(
        basic.stream().flatMap(selector -> selector.dataEvents().stream()),
        advanced.stream().filter(selector -> !selector.isOfManagementEvents()));
  }

  /** Whether both record the same. */
  public boolean means(EventSelectors other) {
    return leftOut().equals(other.leftOut()) && dataEvents().equals(other.dataEvents());
  }
}
