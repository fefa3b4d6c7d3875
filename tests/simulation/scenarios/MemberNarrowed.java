package simulation.scenarios;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import simulation.LogBuckets;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** A member's trail is narrowed in ways that leave it recording. */
public final class MemberNarrowed extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  public MemberNarrowed() {
    super(
        "member-narrowed",
        "A member's selectors take no management events, then its bucket denies CloudTrail");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.hasMember(ACCOUNT, "payroll");
    organization.isGuarded();

    organization.attackIn(
        ACCOUNT,
        "mallory of account %s turns management events off".formatted(ACCOUNT),
        "PutEventSelectors",
        Map.of(
            "TrailName",
            organization.trailArn(ACCOUNT),
            "EventSelectors",
            List.of(Map.of("ReadWriteType", "All", "IncludeManagementEvents", false))));

    stage.checkTold("REMEDIATED", ACCOUNT + ":user/mallory", "leave out all management events");
    stage.checkAlerts(1);
    stage.check(
        "the session that repaired it is the incident's",
        organization
            .sessionOf("PutEventSelectors", ACCOUNT)
            .equals(
                stage.alerts().stream()
                    .map(told -> String.valueOf(told.field("incidentId")))
                    .findFirst()));

    var bucket = new LogBuckets(stage, organization).ownOf(ACCOUNT);
    stage.attack(
        "mallory of account %s denies CloudTrail to write".formatted(ACCOUNT),
        _ ->
            organization.call(
                ACCOUNT,
                "s3",
                "PutBucketPolicy",
                Map.of("Bucket", bucket, "Policy", deny(bucket))));
    organization.settle();

    stage.checkTold("REMEDIATED", ACCOUNT + ":user/mallory", "does not let CloudTrail write");
    stage.checkAlerts(2);
    organization.pass(Duration.ofMinutes(10));
    stage.check(
        "log files arrive there", new LogBuckets(stage, organization).takeLogsOf(ACCOUNT, bucket));
    stage.checkTold("PROVEN", "delivers again");
  }

  private static String deny(String bucket) {
    return """
    {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "s3:PutObject",
     "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Resource": "arn:aws:s3:::%s/*"}]}
    """
        .formatted(bucket);
  }
}
