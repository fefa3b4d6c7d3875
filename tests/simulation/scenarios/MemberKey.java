package simulation.scenarios;

import java.time.Duration;
import java.util.Map;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.SampleOrganization;
import simulation.Stage;

/** One key of the security team's account encrypts the log files of all members. */
public final class MemberKey extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";
  private static final String KEY =
      "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

  public MemberKey() {
    super(
        "member-key",
        "A member's trail no longer encrypts its logs; later the key of all members is disabled");
  }

  @Override
  public Map<String, String> more() {
    return Map.of("MemberKmsKeyArn", KEY);
  }

  @Override
  public void play(Stage stage, Organization organization) {
    stage
        .world()
        .run(state -> {
          state.keys().put(KEY, true);
          state.keys().setPolicy(KEY, policy());
        });
    organization.hasMember(ACCOUNT, "payroll");
    organization.isGuarded();
    stage.check("its log files are encrypted with the key", isEncrypted(organization));

    organization.attackIn(
        ACCOUNT,
        "mallory of account %s takes the key from the trail".formatted(ACCOUNT),
        "UpdateTrail",
        Map.of("Name", organization.trailArn(ACCOUNT), "KmsKeyId", ""));
    stage.check("they are again", isEncrypted(organization));
    stage.checkTold("REMEDIATED", ACCOUNT + ":user/mallory", KEY);
    stage.checkAlerts(1);
    organization.pass(Duration.ofMinutes(10));
    stage.checkTold("PROVEN", "delivers again");

    stage.note(
        "an administrator of the key's account disables it",
        () -> organization.call("111122223333", "kms", "DisableKey", Map.of("KeyId", KEY)));
    organization.pass(Duration.ofMinutes(70));
    organization.sweep();
    stage.checkTold("DRIFTED", ACCOUNT, "Ask account 111122223333", "enable-key");
    stage.checkAlerts(3);
  }

  private static boolean isEncrypted(Organization organization) {
    return organization
        .trail(ACCOUNT)
        .flatMap(trail -> trail.text("KmsKeyId"))
        .filter(KEY::equals)
        .isPresent();
  }

  /** Its owners, CloudTrail for all trails, and whoever in the organization looks at it. */
  private static String policy() {
    return """
    {"Version": "2012-10-17", "Statement": [
     {"Effect": "Allow", "Action": "kms:*", "Resource": "*",
      "Principal": {"AWS": "arn:aws:iam::111122223333:root"}},
     {"Effect": "Allow", "Action": ["kms:GenerateDataKey*", "kms:DescribeKey"], "Resource": "*",
      "Principal": {"Service": "cloudtrail.amazonaws.com"}},
     {"Effect": "Allow", "Action": "kms:DescribeKey", "Resource": "*", "Principal": {"AWS": "*"},
      "Condition": {"StringEquals": {"aws:PrincipalOrgID": "%s"}}}]}
    """
        .formatted(SampleOrganization.ID);
  }
}
