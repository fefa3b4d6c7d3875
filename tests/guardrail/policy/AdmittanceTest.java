package guardrail.policy;

import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.observation.Policies;
import guardrail.policy.Mended.Document;
import guardrail.policy.Standing.CannotTell;
import guardrail.policy.Standing.Lets;
import guardrail.policy.Standing.Refuses;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What policies that people really write come to. */
class AdmittanceTest {
  private static final String OURS = LogBucketPolicy.of(PLAIN_TRAIL, LOG_BUCKET);

  @Test
  void a_bucket_that_asks_for_todays_tls_lets_cloudtrail_in() {
    assertThat(ofBucket(Policies.with(tlsBelow("1.2"), OURS))).isEqualTo(new Lets());
    assertThat(ofBucket(Policies.with(tlsBelow("1.3"), OURS))).isInstanceOf(CannotTell.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Bool':{'aws:SecureTransport':'false'}}",
        "{'NumericLessThan':{'s3:TlsVersion':1.2}}"
      })
  void a_hostile_deny_is_taken_out_beside_a_usual_one(String condition) {
    var usual = Policies.with(deny(condition.replace('\'', '"')), OURS);

    assertThat(ofBucket(Policies.with(Policies.DENY, usual)))
        .isEqualTo(
            new Refuses(
                "s3:PutObject is denied by Quarantine",
                List.of(Policies.DENY),
                new Document(usual)));
  }

  @Test
  void a_bucket_that_no_statement_opens_refuses_though_a_deny_is_unclear() {
    var unclear = deny("{\"NotIpAddress\":{\"aws:SourceIp\":\"203.0.113.0/24\"}}");

    assertThat(ofBucket("{\"Version\":\"2012-10-17\",\"Statement\":[%s]}".formatted(unclear)))
        .isInstanceOfSatisfying(
            Refuses.class,
            refuses ->
                assertThat(refuses.why()).startsWith("nothing in it allows s3:GetBucketAcl"));
  }

  /** What an unclear Deny does is told after the repair, which is never made twice. */
  @Test
  void what_is_certain_is_mended_beside_a_deny_that_is_unclear() {
    var unclear = deny("{\"NotIpAddress\":{\"aws:SourceIp\":\"203.0.113.0/24\"}}");
    var left = Policies.with(unclear, OURS);

    assertThat(ofBucket(Policies.with(Policies.DENY, left)))
        .isInstanceOfSatisfying(
            Refuses.class,
            refuses -> {
              assertThat(refuses.why())
                  .startsWith("s3:PutObject is denied by Quarantine, and beside that")
                  .contains("'Usual'", "aws:SourceIp");
              assertThat(refuses.hostile()).containsExactly(Policies.DENY);
              assertThat(refuses.mended()).isEqualTo(new Document(left));
            });
    assertThat(ofBucket(left)).isInstanceOf(CannotTell.class);
    assertThat(ofBucket(Policies.of(unclear)))
        .isInstanceOfSatisfying(
            Refuses.class,
            refuses ->
                assertThat(ofBucket(((Document) refuses.mended()).json()))
                    .isInstanceOf(CannotTell.class));
  }

  /** As SNS gives every new topic (Amazon SNS Developer Guide, "Default topic policy"). */
  @Test
  void a_topic_with_the_policy_of_a_new_one_gets_cloudtrails_statement_beside() {
    var theirs =
        """
        {"Sid":"__default_statement_ID","Effect":"Allow","Principal":{"AWS":"*"},\
        "Action":["SNS:Publish","SNS:Subscribe"],"Resource":"%s",\
        "Condition":{"StringEquals":{"AWS:SourceOwner":"111122223333"}}}\
        """
            .formatted(TOPIC);

    var standing =
        Admittance.ofTopic(
            FULL_TRAIL, "{\"Version\":\"2008-10-17\",\"Statement\":[%s]}".formatted(theirs));

    assertThat(standing)
        .isInstanceOfSatisfying(
            Refuses.class,
            refuses -> {
              assertThat(refuses.why()).isEqualTo("nothing in it certainly allows sns:Publish");
              var mended = ((Document) refuses.mended()).json();
              assertThat(mended).contains("[" + theirs + ",", "AWSCloudTrailSNSPolicy20131101");
              assertThat(Admittance.ofTopic(FULL_TRAIL, mended)).isEqualTo(new Lets());
            });
  }

  private static Standing ofBucket(String policy) {
    return Admittance.ofBucket(PLAIN_TRAIL, LOG_BUCKET, Optional.of(policy));
  }

  private static String tlsBelow(String version) {
    return deny("{\"NumericLessThan\":{\"s3:TlsVersion\":\"%s\"}}".formatted(version));
  }

  private static String deny(String condition) {
    return "{\"Sid\":\"Usual\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":\"*\",\"Condition\":%s}"
        .formatted(condition);
  }
}
