package simulation.scenarios;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import simulation.LongScenario;
import simulation.Stage;

/** Whatever happens to the channels beside it, the mail is sent and the trail repaired. */
public final class Channels extends LongScenario {
  public Channels() {
    super(
        "channels", "Alerts also go to Security Hub, which is not enabled at first, and to a bus");
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("SecurityHub", "true", "IncidentEvents", "true");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.deliverFor(Duration.ofMinutes(10));
    var before = stage.putEvents().size();

    stage.stopTrail("mallory calls StopLogging; Security Hub is not enabled");
    stage.settle();
    stage.checkRecords();
    stage.checkTold("REMEDIATED", "was stopped", "user/mallory");
    stage.check("there is no finding", stage.findings().isEmpty());
    stage.check("the bus got the alert", kinds(stage, before).equals(List.of("REMEDIATED")));
    stage.check("nothing was tried a second time", stage.deadLetters().isEmpty());

    stage.note("an owner enables Security Hub", () -> enable(stage));
    stage.deliverFor(Duration.ofMinutes(10));
    stage.checkTold("PROVEN", "delivers again");
    stage.check("the finding is there, archived", states(stage).equals(List.of("ARCHIVED")));

    stage.stopTrail("mallory calls StopLogging again");
    stage.settle();
    stage.check(
        "the same finding is one to look at again", states(stage).equals(List.of("ACTIVE")));
    stage.deliverFor(Duration.ofMinutes(10));
    stage.check(
        "and is archived once its repair is proven", states(stage).equals(List.of("ARCHIVED")));

    var kinds = kinds(stage, before);
    stage.check(
        "each message is one event of the bus",
        kinds.stream()
            .filter(kind -> !kind.equals("DOSSIER"))
            .toList()
            .equals(List.of("REMEDIATED", "PROVEN", "REMEDIATED", "PROVEN")));
    stage.check("and the dossier of the first time is one", kinds.contains("DOSSIER"));
    stage.check(
        "no rule of the guardrail takes them",
        stage.putEvents().stream().allMatch(put -> put.rules().isEmpty()));
    stage.check(
        "the incident log has them, and the first day's",
        stage.incidentLog().size() == before + kinds.size());
    stage.check(
        "of two incidents",
        stage.incidentLog().stream().map(item -> item.get("incidentId")).distinct().count() == 2);
    stage.checkAlerts(4);
  }

  private static void enable(Stage stage) {
    stage
        .world()
        .run(state -> state.securityHub().enable(stage.world().account(), stage.world().region()));
  }

  private static List<Object> states(Stage stage) {
    return stage.findings().stream().map(finding -> finding.get("RecordState")).toList();
  }

  /** The outcomes and kinds that the events tell, in their order. */
  private static List<String> kinds(Stage stage, int before) {
    return stage.putEvents().stream()
        .skip(before)
        .map(put -> (Map<?, ?>) put.event().get("detail"))
        .map(detail ->
            String.valueOf(
                detail.containsKey("outcome") ? detail.get("outcome") : detail.get("kind")))
        .toList();
  }
}
