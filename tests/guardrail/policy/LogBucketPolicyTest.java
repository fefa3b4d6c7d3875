package guardrail.policy;

import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.ORGANIZATIONS;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailArn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LogBucketPolicyTest {
  private static final String BUCKET_ARN = "arn:aws:s3:::" + LOG_BUCKET;
  private static final String TRAIL_ARN =
      "arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail";

  @Test
  void lets_cloudtrail_read_the_access_list_for_this_trail_alone() throws IOException {
    assertThat(statement(PLAIN_TRAIL, LOG_BUCKET, 0))
        .isEqualTo(
            Map.of(
                "Sid",
                "AWSCloudTrailAclCheck20150319",
                "Effect",
                "Allow",
                "Principal",
                Map.of("Service", "cloudtrail.amazonaws.com"),
                "Action",
                "s3:GetBucketAcl",
                "Resource",
                BUCKET_ARN,
                "Condition",
                Map.of("StringEquals", Map.of("aws:SourceArn", TRAIL_ARN))));
  }

  @Test
  void lets_cloudtrail_write_the_accounts_logs_for_this_trail_alone() throws IOException {
    assertThat(statement(PLAIN_TRAIL, LOG_BUCKET, 1))
        .isEqualTo(
            Map.of(
                "Sid",
                "AWSCloudTrailWrite20150319",
                "Effect",
                "Allow",
                "Principal",
                Map.of("Service", "cloudtrail.amazonaws.com"),
                "Action",
                "s3:PutObject",
                "Resource",
                BUCKET_ARN + "/AWSLogs/111122223333/*",
                "Condition",
                Map.of(
                    "StringEquals",
                    Map.of(
                        "s3:x-amz-acl", "bucket-owner-full-control", "aws:SourceArn", TRAIL_ARN))));
  }

  @Test
  void lets_nobody_in_without_tls() throws IOException {
    assertThat(statement(PLAIN_TRAIL, LOG_BUCKET, 2))
        .isEqualTo(
            Map.of(
                "Sid", "DenyPlainHttp",
                "Effect", "Deny",
                "Principal", "*",
                "Action", "s3:*",
                "Resource", List.of(BUCKET_ARN, BUCKET_ARN + "/*"),
                "Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false"))));
  }

  @Test
  void lets_cloudtrail_write_what_an_organizations_trail_records_in_members() throws IOException {
    assertThat(statement(ORGANIZATIONS, LOG_BUCKET, 2))
        .isEqualTo(
            Map.of(
                "Sid",
                "AWSCloudTrailOrganizationWrite20150319",
                "Effect",
                "Allow",
                "Principal",
                Map.of("Service", "cloudtrail.amazonaws.com"),
                "Action",
                "s3:PutObject",
                "Resource",
                BUCKET_ARN + "/AWSLogs/o-exampleorgid/*",
                "Condition",
                Map.of(
                    "StringEquals",
                    Map.of(
                        "s3:x-amz-acl", "bucket-owner-full-control", "aws:SourceArn", TRAIL_ARN))));
  }

  @Test
  void says_nothing_else() throws IOException {
    var document = document(PLAIN_TRAIL, LOG_BUCKET);

    assertThat(document).containsOnlyKeys("Version", "Statement");
    assertThat(document).containsEntry("Version", "2012-10-17");
    assertThat((List<?>) document.get("Statement")).hasSize(3);
  }

  @Test
  void lets_an_organizations_trails_of_this_name_into_the_log_bucket_and_no_other()
      throws IOException {
    var trail = ofOrganization();
    var condition =
        Map.of(
            "StringEquals",
            Map.of("aws:SourceOrgID", "o-exampleorgid"),
            "ArnLike",
            Map.of("aws:SourceArn", "arn:aws:cloudtrail:us-east-1:*:trail/standard-trail"));

    assertThat(statement(trail, LOG_BUCKET, 2))
        .containsEntry("Action", "s3:GetBucketAcl")
        .containsEntry("Resource", BUCKET_ARN)
        .containsEntry("Condition", condition);
    assertThat(statement(trail, LOG_BUCKET, 3))
        .containsEntry("Action", "s3:PutObject")
        .containsEntry("Resource", BUCKET_ARN + "/AWSLogs/*");
    assertThat(document(trail, STANDBY_BUCKET)).isEqualTo(document(PLAIN_TRAIL, STANDBY_BUCKET));
  }

  private static GuardedTrail ofOrganization() {
    return new GuardedTrail(PLAIN_TRAIL.arn(), PLAIN_TRAIL.standard().admitting("o-exampleorgid"));
  }

  @Test
  void writes_below_the_prefix_of_the_standard() throws IOException {
    assertThat(statement(FULL_TRAIL, STANDBY_BUCKET, 1))
        .containsEntry(
            "Resource", "arn:aws:s3:::" + STANDBY_BUCKET + "/audit/AWSLogs/111122223333/*");
  }

  @Test
  void names_bucket_and_trail_in_the_trails_own_partition() throws IOException {
    var arn = new TrailArn("aws-us-gov", "us-gov-west-1", "111122223333", "standard-trail");
    var trail = new GuardedTrail(arn, PLAIN_TRAIL.standard());

    var policy = LogBucketPolicy.of(trail, LOG_BUCKET);

    assertThat(statement(trail, LOG_BUCKET, 0))
        .containsEntry("Resource", "arn:aws-us-gov:s3:::" + LOG_BUCKET);
    assertThat(policy).contains(arn.toString()).doesNotContain("arn:aws:");
  }

  private static Map<String, Object> document(GuardedTrail trail, String bucket)
      throws IOException {
    return JSON.std.mapFrom(LogBucketPolicy.of(trail, bucket));
  }

  @SuppressWarnings("unchecked") // a JSON object's keys are strings
  private static Map<String, Object> statement(GuardedTrail trail, String bucket, int index)
      throws IOException {
    var statements = (List<Map<String, Object>>) document(trail, bucket).get("Statement");
    return Objects.requireNonNull(statements).get(index);
  }
}
