package guardrail.policy.judge;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Policies of every form that IAM's grammar has, near enough to CloudTrail's to mean something. */
final class RandomPolicies {
  static final String BUCKET = "arn:aws:s3:::logs";
  static final String FOLDER = BUCKET + "/AWSLogs/111122223333/";
  static final String ACCOUNT = "111122223333";

  private static final List<String> ACTIONS =
      List.of(
          "s3:PutObject",
          "s3:putobject",
          "s3:Put*",
          "S3:*",
          "*",
          "s3:GetBucketAcl",
          "s3:Get*",
          "s3:?utObject",
          "s3:DeleteObject",
          "kms:*",
          "s3:PutObjectAcl",
          "s3:*Acl");

  private static final List<String> RESOURCES =
      List.of(
          "*",
          BUCKET,
          BUCKET + "*",
          BUCKET + "/*",
          FOLDER + "*",
          FOLDER + "CloudTrail/*",
          FOLDER + "CloudTrail-Digest/*",
          FOLDER + "CloudTrail*",
          BUCKET + "/AWSLogs/*/Config/*",
          BUCKET + "/AWSLogs/*/CloudTrail/*/2026/05/*",
          FOLDER + "Config/*",
          FOLDER + "CloudTrail/us-east-1/*",
          BUCKET + "/AWSLogs/*",
          BUCKET + "/AWSLogs/??????????33/*",
          BUCKET + "/AWSLogs/444455556666/*",
          BUCKET + "/*.json.gz",
          BUCKET + "/AWSLogs/${aws:SourceAccount}/*",
          BUCKET + "/${*}/*",
          BUCKET + "/AWSLogs/${aws:SourceAccount, '444455556666'}/*",
          "arn:aws:s3:::other/*",
          "arn:aws-cn:s3:::logs/*",
          "arn:*:s3:::logs/*",
          "arn:aws:s3:*:*:logs/*",
          "arn:aws:s3",
          FOLDER + "CloudTrail/us-east-1/a.json.gz",
          BUCKET + "/awslogs/*",
          "arn:aws:s3:::*");

  private final Random random;

  RandomPolicies(long seed) {
    random = new Random(seed);
  }

  /** As JSON text. */
  String next() {
    var policy = new LinkedHashMap<String, Object>();
    if (random.nextInt(12) > 0) {
      policy.put("Version", random.nextInt(6) > 0 ? "2012-10-17" : "2008-10-17");
    }
    var statements = new ArrayList<Object>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      statements.add(statement());
    }
    policy.put(
        "Statement",
        statements.size() == 1 && random.nextBoolean() ? statements.getFirst() : statements);
    try {
      return JSON.std.asString(policy);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Map<String, Object> statement() {
    var statement = new LinkedHashMap<String, Object>();
    boolean denies = random.nextInt(5) < 2;
    statement.put("Effect", denies ? "Deny" : "Allow");
    boolean principalExcepted = denies && random.nextInt(6) == 0;
    statement.put(principalExcepted ? "NotPrincipal" : "Principal", principal());
    statement.put(random.nextInt(8) == 0 ? "NotAction" : "Action", some(() -> pick(ACTIONS)));
    statement.put(random.nextInt(8) == 0 ? "NotResource" : "Resource", some(() -> pick(RESOURCES)));
    if (random.nextInt(10) < 6) {
      statement.put("Condition", new RandomConditions(random).next());
    }
    return statement;
  }

  private Object principal() {
    var principals = new LinkedHashMap<String, Object>();
    return switch (random.nextInt(10)) {
      case 0, 1 -> "*";
      case 2 -> Map.of("AWS", random.nextBoolean() ? "*" : "arn:aws:iam::444455556666:root");
      case 3 -> {
        principals.put(
            "AWS", some(() -> pick(List.of(ACCOUNT, "arn:aws:iam::" + ACCOUNT + ":role/reader"))));
        principals.put("Service", some(this::service));
        yield principals;
      }
      case 4 -> Map.of("Federated", "accounts.google.com");
      case 5 ->
          Map.of(
              "CanonicalUser", "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be");
      default -> Map.of("Service", some(this::service));
    };
  }

  private String service() {
    return pick(
        List.of(
            "cloudtrail.amazonaws.com",
            "cloudtrail.amazonaws.com",
            "cloudtrail.amazonaws.com",
            "config.amazonaws.com"));
  }

  /** One without a list, or a list. */
  private Object some(Supplier<String> one) {
    if (random.nextBoolean()) {
      return one.get();
    }
    var list = new ArrayList<String>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      list.add(one.get());
    }
    return list;
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
