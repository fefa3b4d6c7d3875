package guardrail.drift;

import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.KEY;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.PolicyRefuses;
import guardrail.drift.BucketDrift.RequesterPays;
import guardrail.drift.KeyDrift.KeyPolicyRefuses;
import guardrail.drift.KeyDrift.KeyUnusable;
import guardrail.event.Events;
import guardrail.policy.KeyPolicy;
import guardrail.policy.LogBucketPolicy;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call on a bucket or the key did, by itself. */
class RequestedPathDriftTest {
  private static final String REQUESTED = "detail/requestParameters";

  @ParameterizedTest
  @CsvSource({
    "disable-key, Disabled",
    "schedule-key-deletion, PendingDeletion",
    "delete-imported-key-material, PendingImport"
  })
  void a_key_is_taken_from_the_trail(String event, String state) {
    assertThat(RequestedDrift.of(FULL_TRAIL, Events.call(event)))
        .containsExactly(new KeyUnusable(KEY, state));
    assertThat(RequestedDrift.of(FULL_TRAIL, Events.call(Events.without(event, REQUESTED))))
        .containsExactly(new KeyUnusable(KEY, state));
  }

  @Test
  void a_key_policy_without_cloudtrail_refuses_it() {
    assertThat(RequestedDrift.of(FULL_TRAIL, Events.call("put-key-policy")))
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.type(KeyPolicyRefuses.class))
        .satisfies(refused -> assertThat(refused.why()).contains("kms:"));
  }

  @Test
  void a_bucket_is_deleted_or_made_one_whose_reader_pays() {
    assertThat(RequestedDrift.of(PLAIN_TRAIL, Events.call("delete-bucket")))
        .containsExactly(new Missing(LOG_BUCKET, Optional.empty()));
    assertThat(RequestedDrift.of(PLAIN_TRAIL, Events.call("put-bucket-request-payment")))
        .containsExactly(new RequesterPays(LOG_BUCKET));
  }

  @Test
  void a_policy_that_denies_shows_the_statement_that_does() {
    assertThat(RequestedDrift.of(PLAIN_TRAIL, Events.call("put-bucket-policy")))
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.type(PolicyRefuses.class))
        .satisfies(refused -> {
          assertThat(refused.bucket()).isEqualTo(LOG_BUCKET);
          assertThat(refused.hostile()).singleElement().asString().contains("Housekeeping");
        });
  }

  @Test
  void so_does_one_that_the_record_shows_as_text() throws IOException {
    var shown = Events.call("put-bucket-policy");
    var text = JSON.std.asString(shown.requestParameters().get("bucketPolicy"));
    var asText = Events.with("put-bucket-policy", REQUESTED + "/bucketPolicy", text);

    assertThat(RequestedDrift.of(PLAIN_TRAIL, Events.call(asText)))
        .isNotEmpty()
        .isEqualTo(RequestedDrift.of(PLAIN_TRAIL, shown));
  }

  @Test
  void a_bucket_without_a_policy_refuses() {
    assertThat(RequestedDrift.of(PLAIN_TRAIL, Events.call("delete-bucket-policy")))
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.type(PolicyRefuses.class))
        .extracting(PolicyRefuses::why)
        .isEqualTo("there is none");
  }

  @Test
  void what_lets_cloudtrail_in_takes_nothing_from_it() throws IOException {
    var bucketPolicy = JSON.std.mapFrom(LogBucketPolicy.of(FULL_TRAIL, LOG_BUCKET));
    var keyPolicy = "{\"Statement\":[" + KeyPolicy.statements(FULL_TRAIL) + "]}";
    var ownerPays = Map.of("Payer", "BucketOwner");

    for (var event :
        List.of(
            Events.with("put-bucket-policy", REQUESTED + "/bucketPolicy", bucketPolicy),
            Events.with(
                "put-bucket-policy",
                REQUESTED + "/bucketPolicy",
                LogBucketPolicy.of(FULL_TRAIL, LOG_BUCKET)),
            Events.with("put-key-policy", REQUESTED + "/policy", keyPolicy),
            Events.with(
                "put-bucket-request-payment",
                REQUESTED + "/RequestPaymentConfiguration",
                ownerPays))) {
      assertThat(RequestedDrift.of(FULL_TRAIL, Events.call(event))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foreign-bucket-policy",
        "foreign-key",
        "create-bucket",
        "put-bucket-versioning",
        "put-bucket-lifecycle",
        "put-bucket-replication",
        "delete-topic",
        "delete-log-group",
        "delete-role"
      })
  void another_trails_way_and_what_is_beside_it_are_left_to_the_look(String event) {
    assertThat(RequestedDrift.of(FULL_TRAIL, Events.call(event))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"put-bucket-policy, bucketPolicy", "put-key-policy, policy"})
  void a_policy_that_the_record_does_not_show_asks_for_nothing(String event, String parameter) {
    for (var odd : Events.odd(event, REQUESTED + "/" + parameter)) {
      assertThat(RequestedDrift.of(FULL_TRAIL, Events.call(odd))).isEmpty();
    }
  }

  @Test
  void an_attempt_that_aws_refused_did_nothing() {
    var refused = Events.with("disable-key", "detail/errorCode", "AccessDenied");

    assertThat(RequestedDrift.of(FULL_TRAIL, Events.call(refused))).isEmpty();
  }
}
