package simulation.scenarios;

import simulation.Scenario;
import simulation.Stage;

/** Other trails are other people's: no write, no alert. */
public final class ForeignTrail extends Scenario {
  public ForeignTrail() {
    super("foreign-trail", "Somebody stops a trail that is not ours");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.note(
        "another team has a trail of its own",
        () ->
            stage
                .team()
                .cloudTrail()
                .createTrail(r -> r.name("another-trail").s3BucketName(stage.sharedBucket())));

    stage.attack(
        "mallory calls StopLogging on another-trail",
        aws -> aws.cloudTrail().stopLogging(r -> r.name("another-trail")));
    stage.settle();

    stage.checkRecords();
    stage.checkAlerts(0);
    stage.checkNoWrites();
  }
}
