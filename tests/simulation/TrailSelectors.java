package simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedFieldSelector;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;

/**
 * What the guarded trail selects: changed by the attacker, read by somebody who does their work.
 */
public record TrailSelectors(Stage stage) {

  /** The attacker replaces all selectors by this basic one. */
  public void replace(String words, Consumer<EventSelector.Builder> how) {
    var selector = EventSelector.builder().applyMutation(how).build();
    stage.attack(
        words,
        aws ->
            aws.cloudTrail()
                .putEventSelectors(r -> r.trailName(stage.trailName()).eventSelectors(selector)));
    stage.settle();
  }

  /** The attacker replaces all selectors by these advanced ones. */
  public void replace(String words, AdvancedEventSelector... selectors) {
    stage.attack(
        words,
        aws ->
            aws.cloudTrail()
                .putEventSelectors(
                    r -> r.trailName(stage.trailName()).advancedEventSelectors(selectors)));
    stage.settle();
  }

  /** Takes what has this category, and in each of these fields this value. */
  public static AdvancedEventSelector of(String category, AdvancedFieldSelector... fields) {
    var all = new ArrayList<>(List.of(field("eventCategory", category)));
    all.addAll(List.of(fields));
    return AdvancedEventSelector.builder().fieldSelectors(all).build();
  }

  public static AdvancedFieldSelector field(String field, String value) {
    return AdvancedFieldSelector.builder().field(field).equalsValue(value).build();
  }

  /** Whether a selector takes management events, all of them. */
  public boolean takeAllManagementEvents() {
    return actual().eventSelectors().stream().anyMatch(TrailSelectors::takesAll)
        || take(of("Management"));
  }

  /** Whether a selector has the same fields as this one, and no more. */
  public boolean take(AdvancedEventSelector events) {
    return actual().advancedEventSelectors().stream()
        .anyMatch(selector ->
            selector.fieldSelectors().size() == events.fieldSelectors().size()
                && selector.fieldSelectors().containsAll(events.fieldSelectors()));
  }

  private GetEventSelectorsResponse actual() {
    return stage.team().cloudTrail().getEventSelectors(r -> r.trailName(stage.trailName()));
  }

  private static boolean takesAll(EventSelector selector) {
    return selector.includeManagementEvents()
        && selector.readWriteType() == ReadWriteType.ALL
        && selector.excludeManagementEventSources().isEmpty();
  }
}
