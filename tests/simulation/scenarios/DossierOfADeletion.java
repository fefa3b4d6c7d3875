package simulation.scenarios;

import java.time.Duration;
import simulation.Dossiers;
import simulation.LongScenario;
import simulation.Stage;

/** No event named anybody; Event history still knows who stopped the trail before deleting it. */
public final class DossierOfADeletion extends LongScenario {
  public DossierOfADeletion() {
    super(
        "dossier-of-a-deletion",
        "The schedule finds the trail deleted: who, since when, and what else?");
  }

  @Override
  public void play(Stage stage) {
    var dossiers = new Dossiers(stage);
    stage.guardedAccount();
    stage.loseEvents();

    var darkFrom = stage.world().now();
    stage.stopTrail("mallory calls StopLogging, and AWS delivers no event");
    stage.later(Duration.ofSeconds(30));
    stage.attack(
        "mallory makes another key for a user",
        aws -> aws.iam().createAccessKey(r -> r.userName("backup")));
    stage.later(Duration.ofSeconds(30));
    stage.deleteTrail("mallory calls DeleteTrail");
    stage.later(Duration.ofMinutes(3));
    stage.resync();
    var darkTo = stage.world().now();
    stage.checkTold("REMEDIATED", "no event named anybody", "Event history");
    stage.deliverFor(Duration.ofMinutes(20));

    dossiers.checkTold(
        "user/mallory made 1 call that matters",
        "Event history shows StopLogging at",
        "CreateAccessKey",
        "for 4 minutes");
    dossiers.checkHoldsAll(darkFrom, darkTo);
    stage.check(
        "its document says how the actor is known",
        "EVENT_HISTORY".equals(stage.dossiers().getLast().field("actorKnownFrom")));
  }
}
