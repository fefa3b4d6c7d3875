package localaws;

import static localaws.organizations.SampleOrganization.MANAGER;
import static localaws.organizations.SampleOrganization.MEMBER;
import static localaws.organizations.SampleOrganization.MEMBERS_ADMIN;
import static localaws.organizations.SampleOrganization.trailArn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import localaws.cloudtrail.PastEvent;
import localaws.organizations.SampleOrganization;
import org.junit.jupiter.api.Test;

/** What two accounts of one world have does not mix, though it has the same name. */
class SeparateAccountsTest {
  private final SampleOrganization sample = SampleOrganization.founded();
  private final World world = sample.world();

  SeparateAccountsTest() {
    sample.record(MANAGER);
    sample.record(MEMBERS_ADMIN);
  }

  @Test
  void a_trails_name_is_one_in_each_account() {
    world.call(MEMBERS_ADMIN, "cloudtrail", "StopLogging", Map.of("Name", Sample.TRAIL));

    assertThat(status(MEMBERS_ADMIN)).containsEntry("IsLogging", false);
    assertThat(status(MANAGER)).containsEntry("IsLogging", true);
    assertThat(described(MEMBERS_ADMIN)).containsExactly(trailArn(MEMBER));
  }

  @Test
  void the_five_trails_of_one_account_leave_room_in_the_other() {
    openBucketOf(MANAGER);
    for (int i = 2; i <= 5; i++) {
      world.call(MANAGER, "cloudtrail", "CreateTrail", trail("more-" + i));
    }

    assertThat(refusal(MANAGER, "cloudtrail", "CreateTrail", trail("more-6")))
        .isEqualTo("MaximumNumberOfTrailsExceededException");
    assertThat(described(MEMBERS_ADMIN)).hasSize(1);
  }

  @Test
  void a_bucket_is_closed_to_the_other_account() {
    var bucket = Map.<String, Object>of("Bucket", "logs-" + MEMBER);

    assertThat(refusal(MANAGER, "s3", "HeadBucket", bucket)).isEqualTo("AccessDenied");
    assertThat(world.call(MEMBERS_ADMIN, "s3", "HeadBucket", bucket)).isNotNull();
  }

  @Test
  void event_history_is_each_accounts_own() {
    var event = new PastEvent(MEMBER, Sample.REGION, Sample.NOON, "StopLogging", "of-the-member");
    world.run(state -> state.history().add(event));

    assertThat(world.call(MEMBERS_ADMIN, "cloudtrail", "LookupEvents", Map.of()).toString())
        .contains("of-the-member");
    assertThat(world.call(MANAGER, "cloudtrail", "LookupEvents", Map.of()).toString())
        .doesNotContain("of-the-member");
  }

  @Test
  void only_the_account_that_was_attacked_hears_of_it() {
    var heard = new ArrayList<Object>();
    world.onRecord(record -> heard.add(Objects.requireNonNull(record.get("account"))));

    world.call(MEMBERS_ADMIN, "cloudtrail", "StopLogging", Map.of("Name", Sample.TRAIL));

    assertThat(heard).containsExactly(MEMBER);
  }

  private void openBucketOf(Caller caller) {
    var bucket = "logs-" + caller.account();
    var policy =
        Sample.policy(bucket)
            .replace(Sample.ACCOUNT, caller.account())
            .replace("trail/" + Sample.TRAIL, "trail/*")
            .replace("StringEquals", "StringLike");
    world.run(state -> state.buckets().setPolicy(bucket, Optional.of(policy)));
  }

  private static Map<String, Object> trail(String name) {
    return Map.of("Name", name, "S3BucketName", "logs-" + MANAGER.account());
  }

  private Map<String, Object> status(Caller caller) {
    return world.call(caller, "cloudtrail", "GetTrailStatus", Map.of("Name", Sample.TRAIL));
  }

  private List<String> described(Caller caller) {
    var answer = world.call(caller, "cloudtrail", "DescribeTrails", Map.of());
    return ((List<?>) Objects.requireNonNull(answer.get("trailList")))
        .stream().map(trail -> String.valueOf(((Map<?, ?>) trail).get("TrailARN"))).toList();
  }

  private String refusal(
      Caller caller, String service, String operation, Map<String, Object> members) {
    return catchThrowableOfType(
            AwsError.class, () -> world.call(caller, service, operation, members))
        .code();
  }
}
