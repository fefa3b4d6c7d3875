package simulation.scenarios;

import java.time.Duration;
import simulation.LongScenario;
import simulation.Stage;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Payer;

/** A repair is told as one only after a log file has come. */
public final class RequesterPays extends LongScenario {
  public RequesterPays() {
    super(
        "requester-pays",
        "The log bucket is set to requester pays, so that a repaired trail delivers nothing");
  }

  @Override
  public void play(Stage stage) {
    stage.guardedAccount();

    stage.attack(
        "mallory lets whoever reads the log bucket pay",
        aws -> pay(stage, aws.s3(), Payer.REQUESTER));
    stage.settle();
    stage.checkTold("DRIFTED", "PutBucketRequestPayment", "user/mallory", "requester pays");
    stage.checkAlerts(1);
    stage.checkNoWrites();

    stage.stopTrail("mallory calls StopLogging");
    stage.settle();
    stage.checkRecords();
    stage.checkTold("REMEDIATED", "was stopped", "user/mallory");
    stage.checkAlerts(2);

    stage.deliverFor(Duration.ofMinutes(40));
    stage.checkTold(
        "NOT_DELIVERING",
        "delivered nothing for 30 minutes",
        "Log files to S3 fail with AccessDenied",
        "the bucket is set to requester pays: found, and still so");
    stage.checkAlerts(3);

    stage.note("the owner pays again", () -> pay(stage, stage.team().s3(), Payer.BUCKET_OWNER));
    stage.settle();
    stage.checkTold("ALREADY_RESTORED", "meets its standard again");
    stage.deliverFor(Duration.ofMinutes(20));
    stage.checkTold("PROVEN", "delivers again", "From the repair to the proof");
    stage.checkAlerts(5);
  }

  private static void pay(Stage stage, S3Client s3, Payer payer) {
    s3.putBucketRequestPayment(
        r -> r.bucket(stage.logBucket()).requestPaymentConfiguration(to -> to.payer(payer)));
  }
}
