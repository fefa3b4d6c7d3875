package simulation.scenarios;

import java.time.Duration;
import java.util.List;
import simulation.LongScenario;
import simulation.Stage;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** No event tells who did it: Event history does, and the incident is amended. */
public final class WhoDidIt extends LongScenario {
  public WhoDidIt() {
    super("who-did-it", "The schedule finds the log bucket changed, and no event named anybody");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();
    stage.bus().hold();

    stage.attack(
        "mallory suspends versioning, and no event comes",
        aws ->
            aws.s3()
                .putBucketVersioning(r ->
                    r.bucket(stage.logBucket())
                        .versioningConfiguration(
                            to -> to.status(BucketVersioningStatus.SUSPENDED))));
    stage.pass(Duration.ofMinutes(65), Duration.ofMinutes(5));

    stage.checkTold(
        "REMEDIATED",
        "does not keep what is overwritten",
        "no event named anybody",
        "The guardrail asks Event history");
    stage.pass(Duration.ofMinutes(20), Duration.ofMinutes(5));

    var found = stage.actorsFound();
    stage.check(
        "one message names mallory, the call and how that is known",
        found.size() == 1
            && found
                .getFirst()
                .says(
                    "user/mallory with PutBucketVersioning",
                    "Event history was asked for PutBucketVersioning"));
    stage.check(
        "it amends the same incident",
        found.stream()
            .allMatch(told ->
                List.of(stage.alerts().getFirst().field("incidentId"))
                    .equals(told.field("incidentIds"))));
    stage.checkTold("PROVEN", "delivers again");
    stage.checkAlerts(2);
  }
}
