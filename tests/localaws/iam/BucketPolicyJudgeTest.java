package localaws.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import localaws.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketPolicyJudgeTest {
  private static final String GOOD = Sample.policy("log-bucket");

  @Test
  void admits_by_the_policy_of_the_user_guide() {
    assertThat(admits(GOOD)).isTrue();
  }

  @Test
  void a_prefix_must_be_in_the_resource() {
    var prefixed = GOOD.replace("log-bucket/AWSLogs", "log-bucket/audit/AWSLogs");

    assertThat(judge().admits(prefixed, "log-bucket", "audit")).isTrue();
    assertThat(admits(prefixed)).isFalse();
  }

  @Test
  void another_folder_is_asked_for_by_itself() {
    var organization = GOOD.replace("AWSLogs/111122223333", "AWSLogs/o-exampleorgid");

    assertThat(judge().admits(organization, "log-bucket", "", "o-exampleorgid/1")).isTrue();
    assertThat(judge().admits(GOOD, "log-bucket", "", "o-exampleorgid/1")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3:GetBucketAcl",
        "s3:PutObject",
        "cloudtrail.amazonaws.com",
        "bucket-owner-full-control",
        "trail/standard-trail",
        "AWSLogs/111122223333"
      })
  void refuses_when_a_part_is_another(String part) {
    assertThat(admits(GOOD.replace(part, part + "x"))).isFalse();
  }

  @Test
  void understands_wildcards_lists_and_arn_operators() {
    var loose =
        """
        {"Statement":{"Effect":"Allow","Principal":{"AWS":"*"},"Action":["s3:Get*","s3:putobject"],
         "Resource":["arn:aws:s3:::log-bucket","arn:aws:s3:::log-buck?t/*"],
         "Condition":{"ArnLike":{"aws:SourceArn":["arn:aws:cloudtrail:*:111122223333:trail/*"]},
          "StringEquals":{"AWS:SourceAccount":["1","111122223333"]}}}}
        """;

    assertThat(admits(loose)).isTrue();
    assertThat(admits(loose.replace(":trail/*", ":other/*"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Action':'s3:PutObject','Resource':'*'",
        "'Action':'*','Resource':'arn:aws:s3:::log-bucket'",
        "'Action':'s3:*','Resource':'arn:aws:s3:::log-bucket/AWSLogs/*/CloudTrail-Digest/*'",
        "'Action':'*','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':true}}"
      })
  void a_deny_that_hits_cloudtrail_wins(String deny) {
    assertThat(admits(with("{'Effect':'Deny','Principal':'*'," + deny + "}"))).isFalse();
  }

  @Test
  void a_deny_for_somebody_else_or_something_else_does_not_matter() {
    var others = "{'Effect':'Deny','Principal':{'AWS':'arn:aws:iam::1:root'},";
    var deletes = "{'Effect':'Deny','Principal':'*','Action':'s3:DeleteObject',";

    assertThat(admits(with(others + "'Action':'*','Resource':'*'}"))).isTrue();
    assertThat(admits(with(deletes + "'Resource':'*'}"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'NotPrincipal':'x','Action':'*','Resource':'*'",
        "'Principal':{'Federated':'x'},'Action':'*','Resource':'*'",
        "'Principal':'*','Action':'*','NotAction':'x','Resource':'*'",
        "'Principal':'*','Action':'*'",
        "'Principal':'*','Action':'*','Resource':'log-bucket'",
        "'Principal':'*','Action':'*','Resource':'arn:aws:s3:::${aws:username}'",
        "'Principal':'*','Action':'*','Resource':'*','Condition':{'IpAddress':{'aws:SourceArn':1}}",
        "'Principal':'*','Action':'*','Resource':'*','Condition':{'Bool':{'aws:SourceVpc':1}}"
      })
  void fails_loudly_at_what_it_does_not_understand(String statement) {
    var policy = with("{'Effect':'Deny'," + statement + "}");

    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> admits(policy));
  }

  private static String with(String statement) {
    return GOOD.replace("\"Statement\":[", "\"Statement\":[" + json(statement) + ",");
  }

  private static String json(String singleQuoted) {
    return singleQuoted.replace('\'', '"');
  }

  private static boolean admits(String policy) {
    return judge().admits(policy, "log-bucket", "");
  }

  private static BucketPolicyJudge judge() {
    return new BucketPolicyJudge(Sample.TRAIL_ARN, Sample.ACCOUNT, Optional.empty());
  }
}
