package guardrail.guarded;

import static guardrail.guarded.Sample.ABROAD;
import static guardrail.guarded.Sample.ACCOUNT;
import static guardrail.guarded.Sample.FULL;
import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.KEY;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.LOG_GROUP;
import static guardrail.guarded.Sample.OTHER_ACCOUNT;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static guardrail.guarded.Sample.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Events;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardedTrailTest {
  private static final String PARAMETERS = "detail/requestParameters";

  @ParameterizedTest
  @CsvSource({
    "stop-by-name, THIS_TRAIL",
    "stop-by-arn, THIS_TRAIL",
    "delete-trail, THIS_TRAIL",
    "delete-trail-by-arn, THIS_TRAIL",
    "update-that-weakens, THIS_TRAIL",
    "update-by-service-linked-role, THIS_TRAIL",
    "stop-from-console-session, THIS_TRAIL",
    "stop-trail-not-found, THIS_TRAIL",
    "stop-access-denied, THIS_TRAIL",
    "stop-null-parameters, UNNAMED",
    "update-omitted-parameters, UNNAMED",
    "service-event, UNNAMED",
    "foreign-trail, ANOTHER_TRAIL",
    "same-name-other-region, ANOTHER_TRAIL"
  })
  void knows_which_trail_an_event_speaks_of(String event, Aim aim) {
    assertThat(PLAIN_TRAIL.aimOf(Events.call(event))).isEqualTo(aim);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:cloudtrail:eu-west-1:111122223333:trail/standard-trail, ANOTHER_TRAIL",
    "arn:aws:cloudtrail:us-east-1:444455556666:trail/standard-trail, ANOTHER_TRAIL",
    "arn:aws-cn:cloudtrail:us-east-1:111122223333:trail/standard-trail, ANOTHER_TRAIL",
    "arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail2, ANOTHER_TRAIL",
    "standard-trail2, ANOTHER_TRAIL",
    "trail/standard-trail, ANOTHER_TRAIL",
    "arn:broken, ANOTHER_TRAIL",
    "' ', UNNAMED",
    "'', UNNAMED"
  })
  void compares_whole_arns(String name, Aim aim) {
    var event = Events.with("stop-by-name", "detail/requestParameters/name", name);

    assertThat(PLAIN_TRAIL.aimOf(Events.call(event))).isEqualTo(aim);
  }

  @Test
  void an_arn_counts_more_than_the_region_of_the_call() {
    var event = Events.with("stop-by-arn", "detail/awsRegion", "eu-west-1");

    assertThat(PLAIN_TRAIL.aimOf(Events.call(event))).isEqualTo(Aim.THIS_TRAIL);
  }

  @Test
  void owns_both_buckets_unless_the_standard_says_otherwise() {
    assertThat(PLAIN_TRAIL.owns(LOG_BUCKET)).isTrue();
    assertThat(PLAIN_TRAIL.owns(STANDBY_BUCKET)).isTrue();
    assertThat(ABROAD.owns(LOG_BUCKET)).isFalse();
    assertThat(ABROAD.ownerOf(LOG_BUCKET)).isEqualTo(OTHER_ACCOUNT);
    assertThat(ABROAD.owns(STANDBY_BUCKET)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "put-bucket-policy, bucketName, " + LOG_BUCKET + ", DELIVERY_PATH",
    "put-bucket-policy, bucketName, " + STANDBY_BUCKET + ", DELIVERY_PATH",
    "put-bucket-policy, bucketName, another-teams-logs, UNNAMED",
    "delete-topic, topicArn, " + TOPIC + ", DELIVERY_PATH",
    "delete-topic, topicArn, arn:aws:sns:us-east-1:111122223333:other, UNNAMED",
    "delete-log-group, logGroupName, trail, DELIVERY_PATH",
    "delete-log-group, logGroupName, other/trail, UNNAMED",
    "delete-role, roleName, trail-to-log-group, DELIVERY_PATH",
    "delete-role, roleName, other, UNNAMED"
  })
  void knows_what_it_delivers_through(String event, String parameter, String name, Aim aim) {
    var call = Events.with(event, "detail/requestParameters/" + parameter, name);

    assertThat(FULL_TRAIL.aimOf(Events.call(call))).isEqualTo(aim);
  }

  @ParameterizedTest
  @CsvSource({
    KEY + ", DELIVERY_PATH",
    "1234abcd-12ab-34cd-56ef-1234567890ab, DELIVERY_PATH",
    "0987dcba-09fe-87dc-65ba-ab0987654321, UNNAMED",
    "'', UNNAMED"
  })
  void knows_its_key_by_what_the_caller_typed(String name, Aim aim) {
    var call = Events.with("disable-key", "detail/requestParameters/keyId", name);

    assertThat(FULL_TRAIL.aimOf(Events.call(Events.with(call, "detail/resources", null))))
        .isEqualTo(aim);
  }

  @Test
  void knows_its_key_by_what_aws_says_whatever_the_caller_typed() {
    var replica = List.of(Map.of("ARN", KEY.replace("us-east-1", "eu-west-1")));

    assertThat(FULL_TRAIL.aimOf(Events.call(Events.with("disable-key", PARAMETERS, null))))
        .isEqualTo(Aim.DELIVERY_PATH);
    assertThat(
            FULL_TRAIL.aimOf(Events.call(Events.with("disable-key", "detail/resources", replica))))
        .isEqualTo(Aim.UNNAMED);
  }

  @Test
  void odd_resources_name_no_key() {
    for (var odd : Events.odd("disable-key", "detail/resources")) {
      var call = Events.call(Events.with(odd, PARAMETERS, null));

      assertThat(FULL_TRAIL.aimOf(call)).isEqualTo(Aim.UNNAMED);
    }
  }

  @Test
  void a_log_group_is_not_another_one_whose_path_ends_alike() {
    var nested =
        Sample.guarding(
            Sample.with(
                FULL,
                Setting.CLOUD_WATCH_LOGS_LOG_GROUP,
                LOG_GROUP.replace("group:trail", "group:audit/trail")),
            ACCOUNT);
    var call = Events.with("delete-log-group", "detail/requestParameters/logGroupName", "trail");

    assertThat(nested.logGroupName()).contains("audit/trail");
    assertThat(nested.aimOf(Events.call(call))).isEqualTo(Aim.UNNAMED);
  }

  @Test
  void what_the_standard_has_not_is_not_delivered_through() {
    assertThat(PLAIN_TRAIL.aimOf(Events.call("disable-key"))).isEqualTo(Aim.UNNAMED);
    assertThat(PLAIN_TRAIL.aimOf(Events.call("delete-topic"))).isEqualTo(Aim.UNNAMED);
  }

  @Test
  void a_key_may_be_mended_only_in_its_own_account() {
    var foreign = KEY.replace(ACCOUNT, OTHER_ACCOUNT);
    var abroad = Sample.guarding(Sample.with(FULL, Setting.KMS_KEY, foreign), ACCOUNT);

    assertThat(FULL_TRAIL.ownKey()).contains(KEY);
    assertThat(abroad.ownKey()).isEmpty();
    assertThat(PLAIN_TRAIL.ownKey()).isEmpty();
    assertThat(FULL_TRAIL.keyToMend()).contains(KEY);
    assertThat(abroad.keyToMend()).isEmpty();
  }

  @Test
  void a_key_is_asked_in_its_own_region_and_not_in_the_trails() {
    var elsewhere = KEY.replace("us-east-1", "eu-west-1");
    var trail = Sample.guarding(Sample.with(FULL, Setting.KMS_KEY, elsewhere), ACCOUNT);
    var byId = Sample.guarding(Sample.with(FULL, Setting.KMS_KEY, "1234abcd"), ACCOUNT);

    assertThat(trail.keyRegion()).isEqualTo("eu-west-1");
    assertThat(byId.keyRegion()).isEqualTo("us-east-1");
    assertThat(PLAIN_TRAIL.keyRegion()).isEqualTo("us-east-1");
  }

  @Test
  void a_role_is_known_by_its_name_without_its_path() {
    var deep =
        Sample.guarding(
            Sample.with(
                FULL, Setting.CLOUD_WATCH_LOGS_ROLE, "arn:aws:iam::111122223333:role/a/b/logs"),
            ACCOUNT);

    assertThat(deep.logGroupRoleName()).contains("logs");
    assertThat(PLAIN_TRAIL.logGroupRoleName()).isEmpty();
  }
}
