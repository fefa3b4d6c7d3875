package localaws.policy;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * May CloudTrail deliver a trail's log files into a bucket? Throws on any part of the policy
 * language that matters to the answer and that it does not know.
 */
public record BucketPolicyJudge(String trailArn, String account) {

  /** The key prefix is empty or without its final slash. */
  public boolean admits(String policy, String bucket, String prefix) {
    var statements = statements(policy);
    var arn = "arn:aws:s3:::" + bucket;
    var root = arn + "/" + (prefix.isEmpty() ? "" : prefix + "/") + "AWSLogs/" + account + "/";
    return Stream.concat(
            Stream.of(new Access("s3:GetBucketAcl", arn, context())),
            Stream.of("CloudTrail/", "CloudTrail-Digest/")
                .map(folder -> root + folder + "us-east-1/2026/01/01/file.json.gz")
                .map(object -> new Access("s3:PutObject", object, writing())))
        .allMatch(access -> access.allowedBy(statements));
  }

  private Map<String, String> context() {
    return Map.of(
        "aws:sourcearn", trailArn, "aws:sourceaccount", account, "aws:securetransport", "true");
  }

  private Map<String, String> writing() {
    return Map.of(
        "aws:sourcearn",
        trailArn,
        "aws:sourceaccount",
        account,
        "aws:securetransport",
        "true",
        "s3:x-amz-acl",
        "bucket-owner-full-control");
  }

  private static List<Statement> statements(String policy) {
    try {
      var document = JSON.std.mapFrom(policy);
      var statements = document.getOrDefault("Statement", List.of());
      return (statements instanceof List<?> list ? list : List.of(statements))
          .stream().map(statement -> new Statement((Map<?, ?>) statement)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bucket policy " + policy, e);
    }
  }
}
