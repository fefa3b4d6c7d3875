package simulation.scenarios;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import localaws.AwsError;
import localaws.cloudtrail.PastEvent;
import simulation.Dossiers;
import simulation.LongScenario;
import simulation.Stage;

/**
 * Event history is minutes late and throttles, nobody can tell the Regions, and the log bucket is
 * closed: what came is kept, the rest named.
 */
public final class DossierInTheRush extends LongScenario {
  private static final int READS = 130;

  public DossierInTheRush() {
    super(
        "dossier-in-the-rush", "Event history lags and throttles while it is asked what was done");
  }

  @Override
  public void play(Stage stage) {
    var dossiers = new Dossiers(stage);
    stage.guardedAccount();
    var faults = stage.world().faults();
    faults.historyLag(Duration.ofMinutes(10));
    faults.historyThrottles(true);
    faults.fail("account", "ListRegions", 20, AwsError.denied("account", "no such luck"));

    var darkFrom = stage.world().now();
    stage.stopTrail("mallory calls StopLogging");
    stage.attack(
        "mallory makes another key for a user",
        aws -> aws.iam().createAccessKey(r -> r.userName("backup")));
    stage.attack(
        "mallory closes the log bucket to dossiers",
        aws ->
            stage.amendPolicy(
                aws,
                """
                {"Effect": "Deny", "Principal": "*", "Action": "s3:PutObject",
                 "Resource": "arn:aws:s3:::%s/guardrail-dossiers/*"}
                """
                    .formatted(stage.logBucket())));
    stage.note("%d reads of somebody else's".formatted(READS), () -> readMuch(stage));
    stage.settle();
    var darkTo = stage.world().now();
    stage.checkTold("REMEDIATED", "was stopped", "user/mallory");
    faults.fail(
        "cloudtrail", "LookupEvents", 9, AwsError.refused("ThrottlingException", "Rate exceeded"));
    stage.deliverFor(Duration.ofMinutes(25));

    dossiers.checkTold(
        "user/mallory made 2 calls that matter: CreateAccessKey, PutBucketPolicy",
        "Not kept where it belongs: s3:PutObject",
        "s3://" + stage.standbyBucket(),
        "Every other Region: all calls (AccessDeniedException",
        "%d  arn:aws:iam::%s:user/reader".formatted(READS, stage.world().account()));
    dossiers.checkHoldsAll(darkFrom, darkTo);
    stage.check(
        "its document says that it is not complete",
        Boolean.FALSE.equals(stage.dossiers().getLast().field("complete")));
  }

  /** The stand-in remembers no reads by itself. */
  private static void readMuch(Stage stage) {
    var account = stage.world().account();
    var at = stage.world().now().toString().substring(0, 19) + "Z";
    for (int i = 0; i < READS; i++) {
      var record = new HashMap<String, Object>();
      record.put("eventID", "read-" + i);
      record.put("eventName", "DescribeInstances");
      record.put("eventSource", "ec2.amazonaws.com");
      record.put("eventTime", at);
      record.put("awsRegion", "us-east-1");
      record.put("readOnly", true);
      record.put(
          "userIdentity",
          Map.of("type", "IAMUser", "arn", "arn:aws:iam::%s:user/reader".formatted(account)));
      stage.world().run(state -> state.history().add(PastEvent.of(account, "us-east-1", record)));
    }
  }
}
