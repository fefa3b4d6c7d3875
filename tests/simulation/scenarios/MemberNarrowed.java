package simulation.scenarios;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import simulation.LogBuckets;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** A member's trail is narrowed in ways that leave it recording. */
public final class MemberNarrowed extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  private static final String STRANGER = "id=" + "1234abcd".repeat(8);

  public MemberNarrowed() {
    super(
        "member-narrowed",
        "A member's selectors take no management events and no Insights; then its bucket denies"
            + " CloudTrail, lets go of the logs, and lets a stranger in");
  }

  @Override
  public Map<String, String> more() {
    return Map.of("InsightTypes", "ApiCallRateInsight");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    organization.hasMember(ACCOUNT, "payroll");
    organization.isGuarded();

    narrow(organization, "turns management events off", "PutEventSelectors", noManagementEvents());
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

    narrow(organization, "switches Insights off", "PutInsightSelectors", noInsights());
    stage.checkTold("REMEDIATED", ACCOUNT + ":user/mallory", "Insights: expected");
    stage.checkAlerts(2);

    var buckets = new LogBuckets(stage, organization);
    var bucket = buckets.ownOf(ACCOUNT);
    var denied = Map.<String, Object>of("Bucket", bucket, "Policy", deny(bucket));
    change(stage, organization, "denies CloudTrail to write", "PutBucketPolicy", denied);
    stage.checkTold("REMEDIATED", ACCOUNT + ":user/mallory", "does not let CloudTrail write");
    stage.checkAlerts(3);

    var lifecycle = Map.of("Bucket", bucket, "LifecycleConfiguration", afterADay());
    change(
        stage,
        organization,
        "lets its logs go after a day",
        "PutBucketLifecycleConfiguration",
        lifecycle);
    stage.checkTold("REMEDIATED", ACCOUNT + ":user/mallory", "removes logs after 1 day");
    stage.checkAlerts(4);

    stage.attack(
        "mallory of account %s lets a stranger in by an access list".formatted(ACCOUNT),
        _ -> {
          organization.call(
              ACCOUNT, "s3", "DeleteBucketOwnershipControls", Map.of("Bucket", bucket));
          var read = Map.<String, Object>of("Bucket", bucket, "GrantRead", STRANGER);
          organization.call(ACCOUNT, "s3", "PutBucketAcl", read);
        });
    organization.settle();
    stage.checkTold("REMEDIATED", ACCOUNT + ":user/mallory", "lets access lists count");
    stage.checkAlerts(5);

    organization.pass(Duration.ofMinutes(10));
    stage.check("log files arrive there", buckets.takeLogsOf(ACCOUNT, bucket));
    stage.checkTold("PROVEN", "delivers again");
  }

  private static void narrow(
      Organization organization, String what, String operation, Map<String, Object> how) {
    var members = new HashMap<>(how);
    members.put("TrailName", organization.trailArn(ACCOUNT));
    organization.attackIn(
        ACCOUNT, "mallory of account %s %s".formatted(ACCOUNT, what), operation, members);
  }

  private static void change(
      Stage stage,
      Organization organization,
      String what,
      String operation,
      Map<String, Object> members) {
    stage.attack(
        "mallory of account %s %s".formatted(ACCOUNT, what),
        _ -> organization.call(ACCOUNT, "s3", operation, members));
    organization.settle();
  }

  private static Map<String, Object> noManagementEvents() {
    return Map.of(
        "EventSelectors",
        List.of(Map.of("ReadWriteType", "All", "IncludeManagementEvents", false)));
  }

  private static Map<String, Object> noInsights() {
    return Map.of("InsightSelectors", List.of());
  }

  /** As it is on the wire. */
  private static Map<String, Object> afterADay() {
    var rule = Map.of("ID", "clean-up", "Status", "Enabled", "Expiration", Map.of("Days", "1"));
    return Map.of("Rule", rule);
  }

  private static String deny(String bucket) {
    return """
    {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "s3:PutObject",
     "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Resource": "arn:aws:s3:::%s/*"}]}
    """
        .formatted(bucket);
  }
}
