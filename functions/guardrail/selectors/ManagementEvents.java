package guardrail.selectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The management events that selectors record. Each selector takes, of reads or of writes, those of
 * every source but some or of some sources alone; together they must take all. A field that is not
 * understood takes nothing, for it may leave anything out.
 */
final class ManagementEvents {
  private ManagementEvents() {}

  /**
   * Events of one kind.
   *
   * @param allBut whether they are of every source but these, or of these alone
   */
  private record Taken(boolean allBut, Set<String> sources) {
    static final Taken ALL = new Taken(true, Set.of());
  }

  static List<String> leftOutBy(EventSelectors selectors) {
    var reads = leftOut(taken(selectors, true));
    var writes = leftOut(taken(selectors, false));
    if (reads.equals(writes)) {
      return reads.equals(List.of(EVERYTHING)) ? List.of("all management events") : reads;
    }
    var words = new ArrayList<String>();
    reads.forEach(source -> words.add(source.equals(EVERYTHING) ? "reads" : "reads of " + source));
    writes.forEach(
        source -> words.add(source.equals(EVERYTHING) ? "writes" : "writes of " + source));
    return words;
  }

  private static final String EVERYTHING = "most sources";

  /** The sources of which something is missing, or {@link #EVERYTHING}. */
  private static List<String> leftOut(List<Taken> taken) {
    var missing = new TreeSet<String>();
    var nearlyAll = taken.stream().filter(Taken::allBut).toList();
    if (nearlyAll.isEmpty()) {
      return List.of(EVERYTHING);
    }
    missing.addAll(nearlyAll.getFirst().sources());
    nearlyAll.forEach(one -> missing.retainAll(one.sources()));
    taken.stream().filter(one -> !one.allBut()).forEach(one -> missing.removeAll(one.sources()));
    return List.copyOf(missing);
  }

  private static List<Taken> taken(EventSelectors selectors, boolean reads) {
    var basic =
        selectors.basic().stream()
            .filter(selector -> selector.includeManagementEvents() && selector.takes(reads))
            .map(selector -> new Taken(true, selector.excluded()));
    var advanced =
        selectors.advanced().stream()
            .filter(AdvancedSelector::isOfManagementEvents)
            .flatMap(selector -> taken(selector, reads).stream());
    return Stream.concat(basic, advanced).toList();
  }

  private static Optional<Taken> taken(AdvancedSelector selector, boolean reads) {
    var all = Taken.ALL;
    for (var field : selector.fields()) {
      if (field.field().equals("eventSource")) {
        if (!all.equals(Taken.ALL) || ofSource(field).isEmpty()) {
          return Optional.empty();
        }
        all = ofSource(field).orElseThrow();
      } else if (!leavesOutNoSource(field, reads)) {
        return Optional.empty();
      }
    }
    return Optional.of(all);
  }

  /** Whether the field takes the events of this kind, and all of them. */
  private static boolean leavesOutNoSource(FieldSelector field, boolean reads) {
    return field.field().equals(AdvancedSelector.CATEGORY)
        || (field.field().equals("readOnly")
            && field.equalsAlone().contains(String.valueOf(reads)));
  }

  private static Optional<Taken> ofSource(FieldSelector field) {
    if (field.values().keySet().equals(Set.of(Operator.NOT_EQUALS))) {
      return Optional.of(new Taken(true, field.of(Operator.NOT_EQUALS)));
    }
    return Optional.of(field.equalsAlone())
        .filter(sources -> !sources.isEmpty())
        .map(sources -> new Taken(false, sources));
  }
}
