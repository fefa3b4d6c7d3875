package simulation.scenarios;

import java.util.List;
import java.util.Map;
import simulation.Scenario;
import simulation.Stage;
import software.amazon.awssdk.services.cloudtrail.model.InsightSelector;

/** Nobody hears any more of a flood of calls or of errors. */
public final class InsightsOff extends Scenario {
  public InsightsOff() {
    super(
        "insights-off",
        "The trail's Insights are switched off",
        "moto keeps Insights that are switched off");
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("InsightTypes", "ApiCallRateInsight,ApiErrorRateInsight");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();

    stage.attack(
        "mallory switches Insights off",
        aws ->
            aws.cloudTrail()
                .putInsightSelectors(
                    r -> r.trailName(stage.trailName()).insightSelectors(List.of())));
    stage.settle();

    stage.checkRecords();
    stage.check(
        "CloudTrail looks for both again",
        stage
            .team()
            .cloudTrail()
            .getInsightSelectors(r -> r.trailName(stage.trailName()))
            .insightSelectors()
            .stream()
            .map(InsightSelector::insightTypeAsString)
            .sorted()
            .toList()
            .equals(List.of("ApiCallRateInsight", "ApiErrorRateInsight")));
    stage.checkTold("REMEDIATED", "PutInsightSelectors", "user/mallory", "Insights: expected");
    stage.checkAlerts(1);
  }
}
