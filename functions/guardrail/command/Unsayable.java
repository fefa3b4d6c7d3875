package guardrail.command;

import guardrail.guarded.StackParameters;
import guardrail.guarded.TrailSettings;
import guardrail.observation.DeliveryPath;
import java.util.ArrayList;
import java.util.List;

/** What a trail has that template.yaml has no words for, and what that comes to. */
final class Unsayable {
  private Unsayable() {}

  static List<String> of(TrailSettings settings, DeliveryPath path, StackParameters parameters) {
    var said = parameters.values();
    var unsayable = new ArrayList<String>();
    settings
        .snsTopicArn()
        .filter(_ -> !said.containsKey("DeliveryTopicName"))
        .map("The topic %s is of another account or Region: Enforce takes it off."::formatted)
        .ifPresent(unsayable::add);
    settings
        .cloudWatchLogsLogGroupArn()
        .filter(_ -> !said.containsKey("LogGroupName"))
        .map("The log group %s is of another account or Region: Enforce takes it off."::formatted)
        .ifPresent(unsayable::add);
    AdoptedStandard.unsayableInsights(path).stream()
        .map(insight ->
            "Insights: %s. InsightTypes has two types, each in Management alone: Enforce takes off the rest."
                .formatted(insight))
        .forEach(unsayable::add);
    said.forEach((name, value) -> Sayable.objection(name, value).ifPresent(unsayable::add));
    return unsayable;
  }
}
