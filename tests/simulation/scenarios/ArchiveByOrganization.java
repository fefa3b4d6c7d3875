package simulation.scenarios;

import java.time.Duration;
import java.util.Map;
import simulation.LogBuckets;
import simulation.Organization;
import simulation.OrganizationScenario;
import simulation.Stage;

/** One statement for all accounts, if CloudTrail's calls carry aws:SourceOrgID (UNVERIFIED). */
public final class ArchiveByOrganization extends OrganizationScenario {
  private static final String ACCOUNT = "444455556666";

  private final boolean sendsSourceOrgId;

  /**
   * Plays it on either side of what nobody could verify.
   *
   * @param sendsSourceOrgId whether CloudTrail says whose organization it writes for
   */
  public ArchiveByOrganization(boolean sendsSourceOrgId) {
    super(
        sendsSourceOrgId ? "archive-by-organization" : "archive-refuses-organization",
        "The archive lets in the organization, and CloudTrail %s for which it writes"
            .formatted(sendsSourceOrgId ? "says" : "does not say"));
    this.sendsSourceOrgId = sendsSourceOrgId;
  }

  @Override
  public Map<String, String> more() {
    return Map.of("MemberLogs", "ArchiveBucketByOrganization");
  }

  @Override
  public void play(Stage stage, Organization organization) {
    var buckets = new LogBuckets(stage, organization);
    stage.world().faults().sendsSourceOrgId(sendsSourceOrgId);
    organization.isGuarded();

    organization.createAccount(ACCOUNT, "payroll");
    organization.roleArrives(ACCOUNT);
    organization.pass(Duration.ofMinutes(20));

    var standby = buckets.standbyOf(ACCOUNT);
    var bucket = sendsSourceOrgId ? stage.logBucket() : standby;
    stage.check("its trail records into " + bucket, buckets.takeLogsOf(ACCOUNT, bucket));
    stage.check("it is onboarded", organization.phase(ACCOUNT).equals("ONBOARDED"));
    var told = organization.told("ACCOUNT_ONBOARDED", ACCOUNT);
    stage.check(
        "one message says where its logs go",
        told.size() == 1 && told.getFirst().says(standby) != sendsSourceOrgId);
    stage.check("nobody changes the archive's policy", buckets.policyWrites() == 0);

    stage.pass(Duration.ofHours(26), Duration.ofHours(13));
    organization.sweep();
    stage.check("so it is a day later", buckets.takeLogsOf(ACCOUNT, bucket));
    stage.checkAlerts(1);
  }
}
