package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** What AWS denies is told with AWS's words, and nothing is lost. */
public final class ScpDenies extends Scenario {
  private static final String QUEUE =
      "https://sqs.us-east-1.amazonaws.com/111122223333/cloudtrail-guardrail-FailedInvocations";

  public ScpDenies() {
    super(
        "scp-denies",
        "A service-control policy denies the repair",
        "moto does not enforce service-control policies");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage
        .world()
        .faults()
        .deny(
            stage.keys().guardrail(),
            "cloudtrail:StartLogging",
            "User is not authorized to perform: cloudtrail:StartLogging with an explicit deny in a"
                + " service control policy");

    stage.stopTrail("mallory calls StopLogging");
    stage.settle();

    stage.check("the trail is still dark", !stage.records());
    stage.checkTold(
        "REMEDIATION_FAILED", "IT DOES NOT RECORD NOW", "AccessDenied", "service-control policy");
    stage.check("the event is kept whole", stage.deadLetters().size() == 1);
    stage.check(
        "it waits in the queue",
        stage.world().messages(QUEUE).stream()
            .anyMatch(message -> message.body().contains("\"eventName\":\"StopLogging\"")));

    stage.note("the policy is lifted", () -> stage.world().faults().liftDenials());
    stage.resync();

    stage.checkRecords();
    stage.checkTold("REMEDIATED", "found it as it was told before");
  }
}
