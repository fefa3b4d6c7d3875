package simulation.scenarios;

import java.time.Duration;
import simulation.Dossiers;
import simulation.LongScenario;
import simulation.Stage;

/** The first question in every such incident: what was done while it was dark? */
public final class DossierOfAStop extends LongScenario {
  private static final String ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess";

  public DossierOfAStop() {
    super("dossier", "Stopped, used for 40 seconds in the dark, started again: what was done?");
  }

  @Override
  public void play(Stage stage) {
    var dossiers = new Dossiers(stage);
    stage.guardedAccount();
    var darkFrom = stage.world().now();

    stage.stopTrail("mallory calls StopLogging");
    stage.later(Duration.ofSeconds(10));
    stage.attack(
        "mallory makes another key for a user",
        aws -> aws.iam().createAccessKey(r -> r.userName("backup")));
    stage.attack(
        "mallory makes that user an administrator",
        aws -> aws.iam().attachUserPolicy(r -> r.userName("backup").policyArn(ADMINISTRATOR)));
    stage.later(Duration.ofSeconds(20));
    stage.attack(
        "mallory makes a bucket to carry data away",
        aws -> aws.s3().createBucket(r -> r.bucket("exfiltrated-" + stage.trailName())));
    stage.attack(
        "mallory opens it to everybody",
        aws ->
            aws.s3()
                .putBucketPolicy(r ->
                    r.bucket("exfiltrated-" + stage.trailName())
                        .policy(
                            "{\"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \"*\"}]}")));
    stage.later(Duration.ofSeconds(10));
    stage.attack(
        "mallory calls StartLogging, as if nothing had been",
        aws -> aws.cloudTrail().startLogging(r -> r.name(stage.trailName())));
    var darkTo = stage.world().now();
    stage.settle();

    stage.checkTold("ALREADY_RESTORED", "StopLogging", "user/mallory", "Dark for");
    stage.check("what was done is not known yet", stage.dossiers().isEmpty());
    stage.deliverFor(Duration.ofMinutes(20));

    dossiers.checkTold(
        "CreateAccessKey and 2 more while standard-trail was dark",
        "was dark for 40 seconds",
        "user/mallory made 3 calls that matter: CreateAccessKey, AttachUserPolicy, PutBucketPolicy",
        "policyArn " + ADMINISTRATOR,
        "Data events");
    dossiers.checkHoldsAll(darkFrom, darkTo);
    stage.deliverFor(Duration.ofMinutes(30));
    stage.check("it is told once", stage.dossiers().size() == 1);
  }
}
