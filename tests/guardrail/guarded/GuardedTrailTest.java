package guardrail.guarded;

import static guardrail.guarded.Sample.ABROAD;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.OTHER_ACCOUNT;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardedTrailTest {

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
    "stop-access-denied, UNNAMED",
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
}
