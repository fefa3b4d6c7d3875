package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.TrailArn;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part.Unreadable;
import guardrail.policy.LogBucketPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which trails stand beside the guarded one, and whether they record management events. */
class OthersIT {
  private static final Caller ADMIN = Caller.user(Account.ID, "admin", "AKIAADMIN");
  private static final String DATA_ONLY = "AWS::S3::Object";

  private final Account account = new Account("us-east-1");

  @BeforeEach
  void trail() {
    account.withTrail();
  }

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void the_guarded_trail_is_none_of_them() {
    assertThat(others()).isEmpty();
  }

  @Test
  void a_trail_of_this_region_that_logs_records() {
    other("us-east-1", false);

    assertThat(others()).extracting(OtherTrail::recordsManagementEvents).containsExactly(true);
  }

  @Test
  void the_shadow_of_a_trail_that_lives_elsewhere_counts_with_its_own_arn() {
    other("eu-west-1", true);

    assertThat(others()).extracting(OtherTrail::arn).containsExactly(arn("eu-west-1"));
    assertThat(others()).allMatch(OtherTrail::recordsManagementEvents);
  }

  @Test
  void a_trail_that_stays_in_another_region_is_not_seen() {
    other("eu-west-1", false);

    assertThat(others()).isEmpty();
  }

  @Test
  void one_that_is_stopped_does_not_record() {
    other("us-east-1", false);
    call("us-east-1", "StopLogging", Map.of("Name", "other"));

    assertThat(others()).extracting(OtherTrail::recordsManagementEvents).containsExactly(false);
  }

  @Test
  void one_that_takes_only_data_events_does_not_record() {
    other("us-east-1", false);
    var data = Map.of("Type", DATA_ONLY, "Values", List.of("arn:aws:s3"));
    select(
        Map.of(
            "ReadWriteType",
            "All",
            "IncludeManagementEvents",
            false,
            "DataResources",
            List.of(data)));

    assertThat(others()).extracting(OtherTrail::recordsManagementEvents).containsExactly(false);
  }

  @Test
  void one_that_takes_only_writes_records() {
    other("us-east-1", false);
    select(Map.of("ReadWriteType", "WriteOnly", "IncludeManagementEvents", true));

    assertThat(others()).extracting(OtherTrail::recordsManagementEvents).containsExactly(true);
  }

  @Test
  void where_its_status_may_not_be_seen_it_does_not_count_as_recording() {
    other("us-east-1", false);
    account.world.faults().deny("ASIAGUARD", "cloudtrail:GetTrailStatus", "no");

    assertThat(others()).extracting(OtherTrail::recordsManagementEvents).containsExactly(false);
  }

  @Test
  void where_its_selectors_may_not_be_seen_one_that_logs_counts_as_recording() {
    other("us-east-1", false);
    select(Map.of("ReadWriteType", "WriteOnly", "IncludeManagementEvents", true));
    account.world.faults().deny("ASIAGUARD", "cloudtrail:GetEventSelectors", "no");

    assertThat(others()).extracting(OtherTrail::recordsManagementEvents).containsExactly(true);
  }

  @Test
  void where_none_may_be_listed_nobody_knows() {
    other("us-east-1", false);
    account.world.faults().deny("ASIAGUARD", "cloudtrail:DescribeTrails", "no");

    assertThat(account.ports.observe().others(account.trail))
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable -> assertThat(unreadable.error().code()).isEqualTo("AccessDeniedException"));
  }

  private List<OtherTrail> others() {
    return account.ports.observe().others(account.trail).known().orElseThrow();
  }

  private void other(String region, boolean everyRegion) {
    var bucket = "other-logs";
    var trail = new guardrail.guarded.GuardedTrail(arn(region), account.trail.standard());
    account.world.run(state -> {
      state.buckets().create(bucket, Account.ID, region);
      state.buckets().setPolicy(bucket, Optional.of(LogBucketPolicy.of(trail, bucket)));
    });
    call(
        region,
        "CreateTrail",
        Map.of("Name", "other", "S3BucketName", bucket, "IsMultiRegionTrail", everyRegion));
    call(region, "StartLogging", Map.of("Name", "other"));
  }

  private void select(Map<String, Object> selector) {
    call(
        "us-east-1",
        "PutEventSelectors",
        Map.of("TrailName", "other", "EventSelectors", List.of(selector)));
  }

  private void call(String region, String operation, Map<String, Object> members) {
    account.world.call(ADMIN, region, "cloudtrail", operation, members);
  }

  private static TrailArn arn(String region) {
    return new TrailArn("aws", region, Account.ID, "other");
  }
}
