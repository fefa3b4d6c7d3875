package guardrail.selectors;

import static guardrail.selectors.FieldSelector.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A basic event selector.
 *
 * @param readWriteType "All", "ReadOnly" or "WriteOnly"
 * @param excluded the sources whose management events it leaves out, as "kms.amazonaws.com"
 */
public record BasicSelector(
    String readWriteType,
    boolean includeManagementEvents,
    Set<String> excluded,
    List<DataResource> dataResources) {
  /** What CloudTrail records if nobody says anything (PutEventSelectors). */
  public static final BasicSelector DEFAULT = new BasicSelector("All", true, Set.of(), List.of());

  public BasicSelector {
    excluded = Set.copyOf(excluded);
    dataResources = List.copyOf(dataResources);
  }

  boolean takes(boolean reads) {
    return readWriteType.equals("All") || readWriteType.equals(reads ? "ReadOnly" : "WriteOnly");
  }

  /** The advanced selectors that record the same data events. */
  List<AdvancedSelector> dataEvents() {
    return dataResources.stream()
        .filter(resource -> !resource.values().isEmpty())
        .map(this::advanced)
        .toList();
  }

  private AdvancedSelector advanced(DataResource resource) {
    var fields = new ArrayList<FieldSelector>();
    fields.add(equalTo(AdvancedSelector.CATEGORY, Set.of("Data")));
    fields.add(equalTo("resources.type", Set.of(resource.type())));
    resource.arns().ifPresent(fields::add);
    if (!readWriteType.equals("All")) {
      var reads = String.valueOf(readWriteType.equals("ReadOnly"));
      fields.add(equalTo("readOnly", Set.of(reads)));
    }
    return new AdvancedSelector(Optional.empty(), fields);
  }
}
