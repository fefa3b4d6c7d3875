package guardrail.policy;

import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.ORGANIZATIONS;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.GuardedTrail;
import guardrail.observation.Policies;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bucket policies as AWS's consoles, guides and Control Tower have them, and as people write them.
 */
class RealPoliciesTest {
  private static final String BUCKET = "arn:aws:s3:::" + LOG_BUCKET;
  private static final String ACL =
      "{'Effect':'Allow','Principal':{'Service':'cloudtrail.amazonaws.com'},"
          + "'Action':'s3:GetBucketAcl','Resource':'$BUCKET'},";

  /** The console of 2015, of 2023, without the access list, and each folder by itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Resource':'$BUCKET/AWSLogs/111122223333/*','Condition':{'StringEquals':{'s3:x-amz-acl':'bucket-owner-full-control'}}",
        "'Resource':'$BUCKET/AWSLogs/111122223333/*','Condition':{'StringEquals':{'s3:x-amz-acl':'bucket-owner-full-control','AWS:SourceArn':'$TRAIL'}}",
        "'Resource':'$BUCKET/AWSLogs/111122223333/*','Condition':{'ArnLike':{'aws:SourceArn':'arn:aws:cloudtrail:*:111122223333:trail/*'}}",
        "'Resource':['$BUCKET/AWSLogs/444455556666/*','$BUCKET/AWSLogs/111122223333/*'],'Condition':{'StringEquals':{'aws:SourceArn':['arn:aws:cloudtrail:us-east-1:444455556666:trail/theirs','$TRAIL']}}",
        "'Resource':'$BUCKET/*','Condition':{'StringEquals':{'aws:SourceAccount':'111122223333'}}",
        "'Resource':['$BUCKET/AWSLogs/111122223333/CloudTrail/*','$BUCKET/AWSLogs/111122223333/CloudTrail-Digest/*']"
      })
  void an_allow_as_aws_gives_it_lets_cloudtrail_in(String write) {
    assertThat(of(PLAIN_TRAIL, Policies.of(json(ACL + allow(write))))).isEqualTo("Lets");
  }

  @Test
  void an_allow_for_logs_and_not_for_digests_does_not() {
    var logs = "'Resource':'$BUCKET/AWSLogs/111122223333/CloudTrail/*'";

    assertThat(of(PLAIN_TRAIL, Policies.of(json(ACL + allow(logs))))).isEqualTo("Refuses");
  }

  /** Beside the statements that CloudTrail needs; for a trail without a key, and for one with. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'Effect':'Allow','Principal':{'Service':'config.amazonaws.com'},'Action':'s3:PutObject','Resource':'$BUCKET/*/AWSLogs/*/*'                                    | Lets | Lets
          'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::127311923021:root'},'Action':'s3:PutObject','Resource':'$BUCKET/AWSLogs/111122223333/*'                      | Lets | Lets
          'Effect':'Allow','Principal':{'Service':'delivery.logs.amazonaws.com'},'Action':'s3:PutObject','Resource':'$BUCKET/AWSLogs/111122223333/*'                     | Lets | Lets
          'Effect':'Allow','Principal':{'Service':'logdelivery.elasticloadbalancing.amazonaws.com'},'Action':'s3:PutObject','Resource':'$BUCKET/AWSLogs/111122223333/*'  | Lets | Lets
          'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':['$BUCKET','$BUCKET/*'],'Condition':{'Bool':{'aws:SecureTransport':'false'}}                        | Lets | Lets
          'Effect':'Deny','Principal':{'AWS':'*'},'Action':'s3:*','Resource':'$BUCKET/*','Condition':{'BoolIfExists':{'aws:SecureTransport':'false'}}                    | Lets | Lets
          'Effect':'Deny','Principal':'*','Action':'s3:PutObject','Resource':'$BUCKET/AWSLogs/111122223333/Config/*'                                                     | Lets | Lets
          'Effect':'Deny','Principal':'*','Action':'s3:PutObject','Resource':'$BUCKET/*/elasticloadbalancing/*'                                                          | Lets | Lets
          'Effect':'Deny','Principal':'*','Action':'s3:PutObject','Resource':['$BUCKET/*.exe','$BUCKET/*/vpcflowlogs/*']                                                 | Lets | Lets
          'Effect':'Deny','Principal':'*','Action':'s3:PutObject','Resource':'$BUCKET/AWSLogs/111122223333/CloudTrail-Insight/*'                                         | Lets | Lets
          'Effect':'Deny','Principal':'*','Action':'s3:PutObject','Resource':'$BUCKET/*/CloudTrail/*'                                                                    | Refuses | Refuses
          'Effect':'Deny','Principal':'*','Action':'s3:PutObject','Resource':'$BUCKET/*CloudTrail-Digest*'                                                               | Refuses | Refuses
          'Effect':'Deny','Principal':'*','Action':'s3:PutObject','Resource':'$BUCKET/*/us-east-1/2027/*'                                                                | Refuses | Refuses
          'Effect':'Deny','Principal':'*','Action':['s3:DeleteObject*','s3:PutLifecycleConfiguration'],'Resource':['$BUCKET','$BUCKET/*']                                | Lets | Lets
          'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'$BUCKET/*','Condition':{'StringNotEqualsIfExists':{'aws:PrincipalOrgID':'o-a'},'Bool':{'aws:PrincipalIsAWSService':'false'}} | Lets | Lets
          'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'$BUCKET/*','Condition':{'StringNotEqualsIfExists':{'aws:SourceOrgID':'o-a'},'Null':{'aws:SourceAccount':'false'},'Bool':{'aws:PrincipalIsAWSService':'true'}} | CannotTell | CannotTell
          'Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'$BUCKET/*','Condition':{'StringNotEquals':{'aws:PrincipalOrgID':'o-a'}}                            | Refuses | Refuses
          'Effect':'Deny','NotPrincipal':{'Service':'cloudtrail.amazonaws.com'},'Action':'s3:PutObject','Resource':'$BUCKET/*'                                           | Lets | Lets
          'Effect':'Deny','NotPrincipal':{'AWS':'arn:aws:iam::111122223333:root'},'Action':'s3:PutObject','Resource':'$BUCKET/*'                                         | Refuses | Refuses
          'Effect':'Deny','Principal':'*','Action':'s3:PutObject','Resource':'$BUCKET/*','Condition':{'StringNotEquals':{'s3:x-amz-server-side-encryption':'AES256'}}    | CannotTell | Refuses
          'Effect':'Deny','Principal':'*','Action':'s3:PutObject','Resource':'$BUCKET/*','Condition':{'StringNotEquals':{'s3:x-amz-server-side-encryption':'aws:kms'}}   | CannotTell | CannotTell
          'Effect':'Deny','Principal':'*','Action':'s3:PutObject','Resource':'$BUCKET/*','Condition':{'Null':{'s3:x-amz-server-side-encryption':'true'}}                 | CannotTell | CannotTell
          'Effect':'Deny','Principal':'*','Action':'s3:PutObject','Resource':'$BUCKET/*/CloudTrail/*','Condition':{'Null':{'s3:x-amz-server-side-encryption':'true'}}    | CannotTell | Lets
          'Effect':'Deny','Principal':'*','Action':'s3:PutObject','Resource':'$BUCKET/*','Condition':{'StringNotLikeIfExists':{'s3:x-amz-server-side-encryption-aws-kms-key-id':'arn:aws:kms:*'}} | CannotTell | CannotTell
          """)
  void knows_what_comes_of_a_statement_beside(String statement, String plain, String keyed) {
    var there = json("{'Sid':'There'," + statement + "}");

    assertThat(of(PLAIN_TRAIL, Policies.with(there, LogBucketPolicy.of(PLAIN_TRAIL, LOG_BUCKET))))
        .isEqualTo(plain);
    assertThat(of(FULL_TRAIL, Policies.with(there, LogBucketPolicy.of(FULL_TRAIL, LOG_BUCKET))))
        .isEqualTo(keyed);
  }

  /** An organization's trail has a folder for each account; others may have theirs beside. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $BUCKET/AWSLogs/o-exampleorgid/*/Config/*                | Lets
          $BUCKET/AWSLogs/o-exampleorgid/shared/*                  | Lets
          $BUCKET/AWSLogs/o-exampleorgid/444455556666/*            | Refuses
          $BUCKET/AWSLogs/o-exampleorgid/*/CloudTrail-Digest/*     | Refuses
          """)
  void a_deny_in_an_organizations_folder_matters_where_cloudtrail_writes(
      String resource, String standing) {
    var deny =
        json(
            "{'Effect':'Deny','Principal':'*','Action':'s3:PutObject','Resource':'%s'}"
                .formatted(resource));

    assertThat(
            of(ORGANIZATIONS, Policies.with(deny, LogBucketPolicy.of(ORGANIZATIONS, LOG_BUCKET))))
        .isEqualTo(standing);
  }

  private static String of(GuardedTrail trail, String policy) {
    return Admittance.ofBucket(trail, LOG_BUCKET, Optional.of(policy)).getClass().getSimpleName();
  }

  private static String allow(String elements) {
    return "{'Effect':'Allow','Principal':{'Service':['cloudtrail.amazonaws.com']},'Action':'s3:PutObject',%s}"
        .formatted(elements);
  }

  private static String json(String text) {
    return text.replace("$BUCKET", BUCKET)
        .replace("$TRAIL", PLAIN_TRAIL.arn().toString())
        .replace('\'', '"');
  }
}
