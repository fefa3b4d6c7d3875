package guardrail.policy;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.MemberStandard;
import guardrail.guarded.TrailArn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The two statements of the archive's policy that let CloudTrail write for member accounts, each
 * below its own folder.
 *
 * <p>Source: CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail": where several
 * accounts deliver to one bucket, the statements name several trails and folders.
 */
record MemberStatements(MemberStandard members) {
  private static final String ACL = "GuardrailMembersAclCheck";
  private static final String WRITE = "GuardrailMembersWrite";
  private static final String SOURCE = "aws:SourceArn";

  static boolean isOurs(Object statement) {
    return statement instanceof Map<?, ?> map
        && (ACL.equals(map.get("Sid")) || WRITE.equals(map.get("Sid")));
  }

  /** Those for which they were made, as they stand among these. */
  SortedSet<String> accountsIn(List<Object> statements) {
    var accounts = new TreeSet<String>();
    for (var statement : statements) {
      if (statement instanceof Map<?, ?> map
          && WRITE.equals(map.get("Sid"))
          && map.get("Condition") instanceof Map<?, ?> condition
          && condition.get("StringEquals") instanceof Map<?, ?> equal) {
        list(equal.get(SOURCE)).forEach(arn -> account(arn).ifPresent(accounts::add));
      }
    }
    return accounts;
  }

  private Optional<String> account(Object arn) {
    return TrailArn.parse(arn.toString())
        .filter(trail -> members.trailOf(trail.account()).arn().equals(trail))
        .map(TrailArn::account);
  }

  /** The statements for these accounts; none for none. */
  List<Object> naming(SortedSet<String> accounts) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    var trails = accounts.stream().map(members::trailOf).toList();
    var bucket = bucket(trails.getFirst());
    var reading = new LinkedHashMap<String, Object>();
    reading.put(SOURCE, trails.stream().map(trail -> trail.arn().toString()).toList());
    var writing = new LinkedHashMap<String, Object>();
    writing.put("s3:x-amz-acl", "bucket-owner-full-control");
    writing.putAll(reading);
    var folders = trails.stream().map(trail -> folder(bucket, trail)).toList();
    return List.of(
        statement(ACL, "s3:GetBucketAcl", bucket, reading),
        statement(WRITE, "s3:PutObject", folders, writing));
  }

  private static Map<String, Object> statement(
      String sid, String action, Object resource, Map<String, Object> equal) {
    var statement = new LinkedHashMap<String, Object>();
    statement.put("Sid", sid);
    statement.put("Effect", "Allow");
    statement.put("Principal", Map.of("Service", "cloudtrail.amazonaws.com"));
    statement.put("Action", action);
    statement.put("Resource", resource);
    statement.put("Condition", Map.of("StringEquals", equal));
    return statement;
  }

  private static String bucket(GuardedTrail trail) {
    return "arn:%s:s3:::%s".formatted(trail.arn().partition(), trail.standard().logBucketName());
  }

  private static String folder(String bucket, GuardedTrail trail) {
    var prefix = trail.standard().settings().s3KeyPrefix().map(p -> p + "/").orElse("");
    return "%s/%sAWSLogs/%s/*".formatted(bucket, prefix, trail.account());
  }

  /** How much longer they get with each account. */
  int bytesOfOne() {
    var one = new TreeSet<>(List.of("000000000000"));
    var two = new TreeSet<>(List.of("000000000000", "000000000001"));
    return bytes(naming(two)) - bytes(naming(one));
  }

  static int bytes(Object document) {
    return json(document).getBytes(StandardCharsets.UTF_8).length;
  }

  static String json(Object document) {
    try {
      return JSON.std.asString(document);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A list of one may stand there as that one. */
  static List<Object> list(@Nullable Object value) {
    return value instanceof List<?> list
        ? List.copyOf(list)
        : Optional.ofNullable(value).stream().map(Object.class::cast).toList();
  }
}
