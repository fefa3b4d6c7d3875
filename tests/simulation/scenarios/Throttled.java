package simulation.scenarios;

import localaws.AwsError;
import simulation.Scenario;
import simulation.Stage;

/** CloudTrail takes about one write a second from an account. */
public final class Throttled extends Scenario {
  public Throttled() {
    super("throttled", "The attacker uses up CloudTrail's write quota", "moto does not throttle");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();

    stage.attack(
        "mallory calls StopLogging and keeps CloudTrail busy",
        aws -> {
          aws.cloudTrail().stopLogging(r -> r.name(stage.trailName()));
          stage
              .world()
              .faults()
              .fail(
                  "cloudtrail",
                  "StartLogging",
                  2,
                  new AwsError("ThrottlingException", 400, "Rate exceeded"));
        });
    stage.settle();

    stage.checkRecords();
    stage.checkTold("REMEDIATED", "StopLogging");
  }
}
