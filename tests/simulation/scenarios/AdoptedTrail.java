package simulation.scenarios;

import java.util.Map;
import simulation.Scenario;
import simulation.Stage;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** What ./guardrail adopt prints, deployed: the old trail is the standard one from then on. */
public final class AdoptedTrail extends Scenario {
  public AdoptedTrail() {
    super(
        "adopted-trail",
        "The SIEM's trail is adopted as it is, and then stopped",
        "moto's new buckets are open and not encrypted, and its new trails select no events");
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of(
        "TrailName",
        "siem-trail",
        "LogBucketName",
        "another-teams-logs",
        "TrailTags",
        "",
        "VersionLabel",
        "1");
  }

  @Override
  public void play(Stage stage) {
    stage.otherTrail("siem-trail");
    stage
        .team()
        .s3()
        .putBucketVersioning(r ->
            r.bucket("another-teams-logs")
                .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED)));
    stage.resync();
    stage.checkAlerts(0);
    stage.checkNoWrites();

    stage.stopTrail("mallory calls StopLogging");
    stage.settle();

    stage.checkRecords();
    stage.check("the SIEM reads where it did", stage.deliversTo("another-teams-logs"));
    stage.checkTold("REMEDIATED", "siem-trail was stopped", "user/mallory");
    stage.checkAlerts(1);
  }
}
