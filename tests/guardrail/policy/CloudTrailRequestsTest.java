package guardrail.policy;

import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.KEY;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.ORGANIZATIONS;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.policy.judge.PolicyDocument;
import guardrail.policy.judge.PolicyJudge;
import guardrail.policy.judge.PolicyRequest;
import guardrail.policy.judge.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudTrailRequestsTest {
  private static final String BUCKET = "arn:aws:s3:::" + LOG_BUCKET;

  @Test
  void asks_to_see_whose_the_bucket_is_and_to_write_what_the_trail_delivers() {
    assertThat(CloudTrailRequests.ofBucket(PLAIN_TRAIL, LOG_BUCKET))
        .extracting(PolicyRequest::toString)
        .containsExactly(
            "s3:GetBucketAcl on " + BUCKET,
            "s3:PutObject on " + BUCKET + "/AWSLogs/111122223333/CloudTrail-Digest/*",
            "s3:PutObject on " + BUCKET + "/AWSLogs/111122223333/CloudTrail/*");
  }

  @Test
  void asks_for_digests_and_insights_only_where_there_are_any() {
    var settings = Sample.with(Sample.PLAIN, Setting.LOG_FILE_VALIDATION, "false");
    var undigested = Sample.guarding(settings, Sample.ACCOUNT);

    assertThat(bucket(undigested)).hasSize(2);
    assertThat(bucket(Sample.RECORDING_TRAIL))
        .extracting(PolicyRequest::toString)
        .contains("s3:PutObject on " + BUCKET + "/AWSLogs/111122223333/CloudTrail-Insight/*");
  }

  @Test
  void asks_for_the_prefix_and_the_organizations_folder() {
    assertThat(CloudTrailRequests.ofBucket(FULL_TRAIL, LOG_BUCKET).getLast())
        .hasToString("s3:PutObject on " + BUCKET + "/audit/AWSLogs/111122223333/CloudTrail/*");
    assertThat(CloudTrailRequests.ofBucket(ORGANIZATIONS, LOG_BUCKET).getLast())
        .hasToString("s3:PutObject on " + BUCKET + "/AWSLogs/o-exampleorgid/*/CloudTrail/*");
  }

  @Test
  void asks_nothing_of_what_the_standard_does_not_have() {
    assertThat(CloudTrailRequests.ofKey(PLAIN_TRAIL)).isEmpty();
    assertThat(CloudTrailRequests.ofTopic(PLAIN_TRAIL)).isEmpty();
    assertThat(CloudTrailRequests.ofLogGroupRole(PLAIN_TRAIL)).isEmpty();
  }

  @Test
  void the_guardrails_own_bucket_policy_is_enough() {
    for (var trail : List.of(PLAIN_TRAIL, FULL_TRAIL, ORGANIZATIONS)) {
      assertThat(allowed(LogBucketPolicy.of(trail, LOG_BUCKET), bucket(trail))).isTrue();
    }
    assertThat(allowed(LogBucketPolicy.of(PLAIN_TRAIL, LOG_BUCKET), bucket(FULL_TRAIL))).isFalse();
    assertThat(allowed(LogBucketPolicy.of(PLAIN_TRAIL, LOG_BUCKET), bucket(ORGANIZATIONS)))
        .isFalse();
  }

  /** What AWS documents as needed, in a key's, a topic's and a role's policy. */
  @Test
  void what_cloudtrails_user_guide_says_is_enough() {
    var key =
        allow(
                "'kms:GenerateDataKey*'",
                "'StringLike':{'kms:EncryptionContext:aws:cloudtrail:arn':"
                    + "'arn:aws:cloudtrail:*:111122223333:trail/*'},'StringEquals':{'aws:SourceArn':'$TRAIL'}")
            + ","
            + allow("'kms:DescribeKey'", "'StringEquals':{'aws:SourceArn':'$TRAIL'}");
    var topic = allow("'SNS:Publish'", "'StringEquals':{'aws:SourceArn':'$TRAIL'}");
    var role =
        """
        {'Effect':'Allow','Action':['logs:CreateLogStream','logs:PutLogEvents'],'Resource':
        'arn:aws:logs:us-east-1:111122223333:log-group:trail:log-stream:111122223333_CloudTrail_us-east-1*'}
        """;

    assertThat(allowed(document(key), CloudTrailRequests.ofKey(FULL_TRAIL))).isTrue();
    assertThat(allowed(document(topic), CloudTrailRequests.ofTopic(FULL_TRAIL))).isTrue();
    assertThat(allowed(document(role), CloudTrailRequests.ofLogGroupRole(FULL_TRAIL))).isTrue();
    assertThat(CloudTrailRequests.ofKey(FULL_TRAIL))
        .extracting(PolicyRequest::resource)
        .containsOnly(KEY);
    assertThat(CloudTrailRequests.ofTopic(FULL_TRAIL))
        .extracting(PolicyRequest::resource)
        .containsOnly(TOPIC);
  }

  /** Statements that people add to protect a bucket. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'Bool':{'aws:SecureTransport':'false'}                                       | Allowed
          'StringNotEquals':{'aws:SourceVpce':'vpce-1a2b3c4d'}                         | Denied
          'StringNotEquals':{'aws:SourceVpce':'vpce-1'},'Bool':{'aws:PrincipalIsAWSService':'false'} | Allowed
          'StringNotEqualsIfExists':{'aws:PrincipalOrgID':'o-exampleorgid'},'BoolIfExists':{'aws:PrincipalIsAWSService':'false'} | Allowed
          'StringNotEquals':{'aws:PrincipalOrgID':'o-exampleorgid'}                    | Denied
          'StringNotLike':{'aws:userid':['AROAEXAMPLEEXAMPLE123:*','111122223333']}    | Denied
          'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::111122223333:role/admin'}     | Denied
          'BoolIfExists':{'aws:MultiFactorAuthPresent':'false'}                        | Denied
          'Bool':{'aws:MultiFactorAuthPresent':'false'}                                | Allowed
          'NotIpAddress':{'aws:SourceIp':'203.0.113.0/24'}                             | CannotJudge
          'StringNotEquals':{'aws:SourceOrgID':'o-exampleorgid'}                       | CannotJudge
          """)
  void knows_whom_a_deny_meets(String condition, String verdict) {
    var deny =
        "{'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*','Condition':{%s}}"
            .formatted(condition);
    var own = LogBucketPolicy.of(PLAIN_TRAIL, LOG_BUCKET);
    var policy = own.substring(0, own.lastIndexOf(']')) + "," + deny.replace('\'', '"') + "]}";

    for (var request : bucket(PLAIN_TRAIL)) {
      assertThat(
              PolicyJudge.judge(PolicyDocument.parse(policy), request).getClass().getSimpleName())
          .isEqualTo(verdict);
    }
  }

  private static List<PolicyRequest> bucket(GuardedTrail trail) {
    return CloudTrailRequests.ofBucket(trail, LOG_BUCKET);
  }

  private static String allow(String action, String condition) {
    return ("{'Effect':'Allow','Principal':{'Service':'cloudtrail.amazonaws.com'},'Action':%s,"
            + "'Resource':'*','Condition':{%s}}")
        .formatted(action, condition)
        .replace("$TRAIL", PLAIN_TRAIL.arn().toString());
  }

  private static String document(String statements) {
    return "{'Version':'2012-10-17','Statement':[%s]}".formatted(statements).replace('\'', '"');
  }

  private static boolean allowed(String policy, List<PolicyRequest> requests) {
    return requests.stream()
        .map(request -> PolicyJudge.judge(PolicyDocument.parse(policy), request))
        .allMatch(Verdict.Allowed.class::isInstance);
  }
}
