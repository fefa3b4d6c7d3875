package guardrail.aws.cloudtrail;

import guardrail.selectors.AdvancedSelector;
import guardrail.selectors.BasicSelector;
import guardrail.selectors.DataResource;
import guardrail.selectors.EventSelectors;
import guardrail.selectors.FieldSelector;
import guardrail.selectors.InsightSelector;
import guardrail.selectors.Operator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedFieldSelector;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetInsightSelectorsResponse;

/** CloudTrail's selectors as the guardrail's, and the other way round. */
final class SelectorReads {
  private SelectorReads() {}

  static EventSelectors read(GetEventSelectorsResponse answer) {
    return read(answer.eventSelectors(), answer.advancedEventSelectors());
  }

  static EventSelectors read(List<EventSelector> basic, List<AdvancedEventSelector> advanced) {
    return new EventSelectors(
        basic.stream().map(SelectorReads::read).toList(),
        advanced.stream().map(SelectorReads::read).toList());
  }

  /** What a basic selector does not say is its default (CloudTrail API, EventSelector). */
  private static BasicSelector read(EventSelector selector) {
    return new BasicSelector(
        Optional.ofNullable(selector.readWriteTypeAsString()).orElse("All"),
        !Boolean.FALSE.equals(selector.includeManagementEvents()),
        Set.copyOf(selector.excludeManagementEventSources()),
        selector.dataResources().stream()
            .map(data -> new DataResource(data.type(), Set.copyOf(data.values())))
            .toList());
  }

  private static AdvancedSelector read(AdvancedEventSelector selector) {
    return new AdvancedSelector(
        Optional.ofNullable(selector.name()),
        selector.fieldSelectors().stream().map(SelectorReads::read).toList());
  }

  private static FieldSelector read(AdvancedFieldSelector field) {
    var values = new EnumMap<Operator, Set<String>>(Operator.class);
    for (var operator : Operator.values()) {
      values.put(operator, Set.copyOf(values(field, operator)));
    }
    return new FieldSelector(field.field(), values);
  }

  private static List<String> values(AdvancedFieldSelector field, Operator operator) {
    return switch (operator) {
      case EQUALS -> field.equalsValue();
      case STARTS_WITH -> field.startsWith();
      case ENDS_WITH -> field.endsWith();
      case NOT_EQUALS -> field.notEquals();
      case NOT_STARTS_WITH -> field.notStartsWith();
      case NOT_ENDS_WITH -> field.notEndsWith();
    };
  }

  static Set<InsightSelector> read(GetInsightSelectorsResponse answer) {
    return answer.insightSelectors().stream()
        .map(selector ->
            new InsightSelector(
                selector.insightTypeAsString(), Set.copyOf(selector.eventCategoriesAsStrings())))
        .collect(Collectors.toUnmodifiableSet());
  }

  static List<EventSelector> basic(EventSelectors selectors) {
    return selectors.basic().stream()
        .map(selector ->
            EventSelector.builder()
                .readWriteType(selector.readWriteType())
                .includeManagementEvents(selector.includeManagementEvents())
                .excludeManagementEventSources(selector.excluded())
                .dataResources(List.of())
                .build())
        .toList();
  }

  static List<AdvancedEventSelector> advanced(EventSelectors selectors) {
    return selectors.advanced().stream()
        .map(selector ->
            AdvancedEventSelector.builder()
                .name(selector.name().orElse(null))
                .fieldSelectors(selector.fields().stream().map(SelectorReads::field).toList())
                .build())
        .toList();
  }

  private static AdvancedFieldSelector field(FieldSelector field) {
    var built = AdvancedFieldSelector.builder().field(field.field());
    for (Map.Entry<Operator, Set<String>> entry : field.values().entrySet()) {
      var values = entry.getValue().stream().sorted().toList();
      switch (entry.getKey()) {
        case EQUALS -> built.equalsValue(values);
        case STARTS_WITH -> built.startsWith(values);
        case ENDS_WITH -> built.endsWith(values);
        case NOT_EQUALS -> built.notEquals(values);
        case NOT_STARTS_WITH -> built.notStartsWith(values);
        case NOT_ENDS_WITH -> built.notEndsWith(values);
      }
    }
    return built.build();
  }
}
