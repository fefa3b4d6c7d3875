package simulation.scenarios;

import java.time.Duration;
import simulation.LongScenario;
import simulation.Stage;
import software.amazon.awssdk.services.cloudtrail.model.CloudTrailException;

/** Whoever is denied today may be allowed tomorrow: it is told, and a flood of it is counted. */
public final class AttemptsDenied extends LongScenario {
  private static final int TRIES = 20;

  public AttemptsDenied() {
    super("attempts-denied", "A stolen key tries to stop the trail, again and again, and may not");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage
        .world()
        .faults()
        .deny(
            stage.keys().attacker(),
            "cloudtrail:StopLogging",
            "User: arn:aws:iam::111122223333:user/mallory is not authorized to perform:"
                + " cloudtrail:StopLogging on resource: "
                + stage.trailArn());

    tries(stage, "mallory calls StopLogging, and AWS denies it");
    stage.settle();
    stage.checkTold("ATTEMPT_FAILED", "StopLogging", "user/mallory", "AccessDenied");
    stage.checkAlerts(1);
    for (int i = 1; i < TRIES; i++) {
      tries(stage, "mallory tries again");
    }
    stage.settle();
    stage.checkAlerts(1);

    stage.deliverFor(Duration.ofMinutes(61));
    stage.resync();
    stage.checkTold("ATTEMPT_FAILED", TRIES - 1 + " more calls", "user/mallory");
    stage.checkAlerts(2);
    stage.checkRecords();
    stage.checkNoWrites();
  }

  private static void tries(Stage stage, String words) {
    stage.attack(
        words,
        aws -> {
          try {
            aws.cloudTrail().stopLogging(r -> r.name(stage.trailName()));
          } catch (CloudTrailException denied) {
            // That is the story.
          }
        });
  }
}
