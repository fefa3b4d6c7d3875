package localaws.cloudtrail;

import static localaws.organizations.SampleOrganization.ID;
import static localaws.organizations.SampleOrganization.MANAGEMENT;
import static localaws.organizations.SampleOrganization.MANAGER;
import static localaws.organizations.SampleOrganization.MEMBER;
import static localaws.organizations.SampleOrganization.MEMBERS_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import localaws.AwsError;
import localaws.Caller;
import localaws.Sample;
import localaws.World;
import localaws.organizations.SampleOrganization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationTrailTest {
  private static final String ARN =
      "arn:aws:cloudtrail:eu-central-1:999988887777:trail/organization-trail";
  private static final String BUCKET = "organization-logs";
  private static final Map<String, Object> CREATE =
      Map.of(
          "Name",
          "organization-trail",
          "S3BucketName",
          BUCKET,
          "IsMultiRegionTrail",
          true,
          "IsOrganizationTrail",
          true);

  private final SampleOrganization sample = SampleOrganization.founded();
  private final World world = sample.world();

  OrganizationTrailTest() {
    world.run(state -> {
      state.organization().trust("cloudtrail.amazonaws.com", Sample.NOON);
      state.buckets().create(BUCKET, MANAGEMENT, Sample.REGION);
      state.buckets().setPolicy(BUCKET, Optional.of(policy(true)));
    });
  }

  @Test
  void its_shadow_is_read_in_members_by_its_arn() {
    start();

    assertThat(in(MEMBERS_ADMIN, "GetTrail", Map.of("Name", ARN)).toString())
        .contains("IsOrganizationTrail=true");
    assertThat(in(MEMBERS_ADMIN, "GetTrailStatus", Map.of("Name", ARN)))
        .containsEntry("IsLogging", true);
    assertThat(in(MEMBERS_ADMIN, "DescribeTrails", Map.of()).toString()).contains(ARN);
    assertThat(in(MEMBERS_ADMIN, "ListTrails", Map.of()).toString()).contains(ARN);
    assertThat(refusal(MEMBERS_ADMIN, "GetTrail", Map.of("Name", "organization-trail")))
        .isEqualTo("TrailNotFoundException");
  }

  @Test
  void it_records_in_members_of_the_organization_alone() {
    start();

    assertThat(recording(MANAGEMENT)).isTrue();
    assertThat(recording(MEMBER)).isTrue();
    assertThat(recording(Sample.ACCOUNT)).isFalse();
    assertThat(in(Sample.ADMIN, "DescribeTrails", Map.of()).toString()).doesNotContain(ARN);

    world.run(state -> state.organization().leave(MEMBER));
    assertThat(recording(MEMBER)).isFalse();
    assertThat(refusal(MEMBERS_ADMIN, "GetTrail", Map.of("Name", ARN)))
        .isEqualTo("TrailNotFoundException");
  }

  @Test
  void it_may_take_a_day_to_come_up_in_a_member() {
    start();
    world.faults().withoutShadows(MEMBER, true);

    assertThat(in(MEMBERS_ADMIN, "DescribeTrails", Map.of()).toString()).doesNotContain(ARN);
    assertThat(recording(MEMBER)).isFalse();

    world.faults().withoutShadows(MEMBER, false);
    assertThat(recording(MEMBER)).isTrue();
  }

  @Test
  void without_trusted_access_it_records_in_no_member() {
    start();

    sample.call(
        MANAGER, "DisableAWSServiceAccess", Map.of("ServicePrincipal", "cloudtrail.amazonaws.com"));

    assertThat(recording(MANAGEMENT)).isTrue();
    assertThat(recording(MEMBER)).isFalse();
    assertThat(in(MEMBERS_ADMIN, "DescribeTrails", Map.of()).toString()).doesNotContain(ARN);
  }

  @Test
  void trusted_access_alone_does_not_bring_it_back() {
    start();
    var cloudTrail = Map.<String, Object>of("ServicePrincipal", "cloudtrail.amazonaws.com");
    sample.call(MANAGER, "DisableAWSServiceAccess", cloudTrail);

    sample.call(MANAGER, "EnableAWSServiceAccess", cloudTrail);
    assertThat(recording(MEMBER)).isFalse();

    in(MANAGER, "UpdateTrail", Map.of("Name", ARN, "IsOrganizationTrail", true));
    assertThat(recording(MEMBER)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"StopLogging", "StartLogging", "DeleteTrail", "UpdateTrail"})
  void a_member_changes_nothing_about_it(String operation) {
    start();

    assertThat(refusal(MEMBERS_ADMIN, operation, Map.of("Name", ARN)))
        .isEqualTo("NotOrganizationMasterAccountException");
    assertThat(recording(MEMBER)).isTrue();
  }

  @Test
  void a_trail_that_is_no_organizations_is_nothing_to_others() {
    sample.record(MANAGER);
    var own = Map.<String, Object>of("Name", SampleOrganization.trailArn(MANAGEMENT));

    assertThat(refusal(MEMBERS_ADMIN, "GetTrail", own)).isEqualTo("TrailNotFoundException");
    assertThat(refusal(MEMBERS_ADMIN, "StopLogging", own)).isEqualTo("TrailNotFoundException");
  }

  @Test
  void only_the_management_account_of_an_organization_that_trusts_cloudtrail_makes_one() {
    assertThat(refusal(Sample.ADMIN, "CreateTrail", CREATE))
        .isEqualTo("OrganizationsNotInUseException");
    assertThat(refusal(MEMBERS_ADMIN, "CreateTrail", CREATE))
        .isEqualTo("NotOrganizationMasterAccountException");

    world.run(state -> state.organization().distrust("cloudtrail.amazonaws.com"));
    assertThat(refusal(MANAGER, "CreateTrail", CREATE))
        .isEqualTo("CloudTrailAccessNotEnabledException");
  }

  @Test
  void what_a_delegated_administrator_may_do_here_is_not_known() {
    world.run(
        state -> state.organization().delegate("cloudtrail.amazonaws.com", MEMBER, Sample.NOON));

    assertThat(refusal(MEMBERS_ADMIN, "CreateTrail", CREATE))
        .isEqualTo("UnknownOperationException");
  }

  @Test
  void the_bucket_must_be_open_for_the_organizations_folder() {
    world.run(state -> state.buckets().setPolicy(BUCKET, Optional.of(policy(false))));
    assertThat(refusal(MANAGER, "CreateTrail", CREATE))
        .isEqualTo("InsufficientS3BucketPolicyException");

    var own = new HashMap<>(CREATE);
    own.put("IsOrganizationTrail", false);
    in(MANAGER, "CreateTrail", own);
    assertThat(
            refusal(
                MANAGER,
                "UpdateTrail",
                Map.of("Name", "organization-trail", "IsOrganizationTrail", true)))
        .isEqualTo("InsufficientS3BucketPolicyException");
  }

  @Test
  void a_closed_folder_shows_at_the_next_delivery() {
    start();
    world.run(state -> state.buckets().setPolicy(BUCKET, Optional.of(policy(false))));

    world.deliver();

    assertThat(in(MANAGER, "GetTrailStatus", Map.of("Name", ARN)))
        .containsEntry("LatestDeliveryError", "AccessDenied");
  }

  @Test
  void a_trail_becomes_the_organizations_and_ceases_to_be() {
    start();

    in(MANAGER, "UpdateTrail", Map.of("Name", ARN, "IsOrganizationTrail", false));

    assertThat(recording(MANAGEMENT)).isTrue();
    assertThat(recording(MEMBER)).isFalse();
  }

  @Test
  void its_name_is_taken_in_members() {
    start();
    var same = Map.<String, Object>of("Name", "organization-trail", "S3BucketName", Sample.BUCKET);

    assertThat(refusal(MEMBERS_ADMIN, "CreateTrail", same))
        .isEqualTo("TrailAlreadyExistsException");
  }

  private void start() {
    in(MANAGER, "CreateTrail", CREATE);
    in(MANAGER, "StartLogging", Map.of("Name", ARN));
  }

  private boolean recording(String account) {
    var recording = new AtomicBoolean();
    world.run(state -> recording.set(state.trails().recording(account, "us-east-1")));
    return recording.get();
  }

  private Map<String, Object> in(Caller caller, String operation, Map<String, Object> members) {
    return world.call(caller, "cloudtrail", operation, members);
  }

  private String refusal(Caller caller, String operation, Map<String, Object> members) {
    return catchThrowableOfType(AwsError.class, () -> in(caller, operation, members)).code();
  }

  /** The sample's policy for this trail, and perhaps the statement for the organization (E1). */
  private static String policy(boolean organization) {
    var own = Sample.policy(BUCKET).replace(Sample.TRAIL_ARN, ARN);
    var folder = "arn:aws:s3:::" + BUCKET + "/AWSLogs/";
    var both = "[\"" + folder + MANAGEMENT + "/*\",\"" + folder + ID + "/*\"]";
    return own.replace(
        "\"" + folder + Sample.ACCOUNT + "/*\"",
        organization ? both : "\"" + folder + MANAGEMENT + "/*\"");
  }
}
