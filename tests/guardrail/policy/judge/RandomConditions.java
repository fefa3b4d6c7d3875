package guardrail.policy.judge;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Conditions with every operator, on keys that requests have, lack, or may have. */
record RandomConditions(Random random) {
  private static final String TRAIL =
      "arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail";

  private static final List<String> TEXTS =
      List.of(
          "111122223333",
          "444455556666",
          "bucket-owner-full-control",
          "Bucket-Owner-Full-Control",
          "*",
          "1111*",
          "?11122223333",
          "${aws:SourceAccount}",
          "${aws:sourceaccount}x",
          "${*}",
          "${aws:SourceVpce, 'vpce-1'}",
          "vpce-1",
          "private",
          TRAIL,
          "arn:*",
          "true");

  private static final List<String> ARNS =
      List.of(
          TRAIL,
          "arn:aws:cloudtrail:*:111122223333:trail/*",
          "arn:aws:cloudtrail:us-east-1:*:trail/standard-trail",
          "arn:aws:cloudtrail:us-east-1:444455556666:trail/standard-trail",
          "arn:*:*:*:*:*",
          "arn:aws:cloudtrail:*:${aws:SourceAccount}:trail/*",
          "arn:aws:cloudtrail:us-east-?:111122223333:*");

  private static final List<String> NUMBERS = List.of("10", "9", "10.0", "11", "-3", "1000");
  private static final List<String> DATES =
      List.of(
          "2026-05-01T00:00:00Z",
          "2026-05-01T02:00:00+02:00",
          "2025-01-01T00:00:00Z",
          "2027-01-01T12:30:00Z");
  private static final List<String> RANGES =
      List.of(
          "192.0.2.10",
          "192.0.2.10/32",
          "192.0.2.0/24",
          "192.0.3.0/24",
          "0.0.0.0/0",
          "198.51.100.7");
  private static final List<String> BOOLEANS = List.of("true", "false");

  /** Operators of a kind, the values that they compare, and keys that have such values. */
  private record Kind(List<String> operators, List<String> values, List<String> keys) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              List.of(
                  "StringEquals",
                  "StringNotEquals",
                  "StringLike",
                  "StringNotLike",
                  "StringEqualsIgnoreCase",
                  "StringNotEqualsIgnoreCase"),
              TEXTS,
              List.of(
                  "aws:SourceAccount",
                  "AWS:SourceAccount",
                  "s3:x-amz-acl",
                  "aws:SourceVpce",
                  "aws:PrincipalOrgID",
                  "aws:SourceOrgID",
                  "aws:PrincipalServiceNamesList",
                  "aws:SourceArn")),
          new Kind(
              List.of("ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike"),
              ARNS,
              List.of("aws:SourceArn", "aws:PrincipalArn", "aws:CalledViaLast")),
          new Kind(
              List.of("Bool", "Null"),
              BOOLEANS,
              List.of(
                  "aws:SecureTransport",
                  "aws:PrincipalIsAWSService",
                  "aws:MultiFactorAuthPresent",
                  "aws:ViaAWSService",
                  "aws:SourceArn")),
          new Kind(
              List.of(
                  "NumericEquals",
                  "NumericNotEquals",
                  "NumericLessThan",
                  "NumericLessThanEquals",
                  "NumericGreaterThan",
                  "NumericGreaterThanEquals"),
              NUMBERS,
              List.of("s3:signatureAge", "aws:MultiFactorAuthAge", "aws:EpochTime")),
          new Kind(
              List.of(
                  "DateEquals",
                  "DateNotEquals",
                  "DateLessThan",
                  "DateLessThanEquals",
                  "DateGreaterThan",
                  "DateGreaterThanEquals"),
              DATES,
              List.of("aws:CurrentTime", "aws:TokenIssueTime")),
          new Kind(
              List.of("IpAddress", "NotIpAddress"),
              RANGES,
              List.of("aws:SourceIp", "aws:VpcSourceIp")));

  /** What the request has. A key that is neither here nor absent is unknown. */
  static final Map<String, List<String>> PRESENT =
      Map.ofEntries(
          entry("aws:SourceArn", List.of(TRAIL)),
          entry("aws:SourceAccount", List.of("111122223333")),
          entry("aws:SecureTransport", List.of("true")),
          entry("aws:PrincipalIsAWSService", List.of("true")),
          entry("aws:PrincipalServiceNamesList", List.of("private", "vpce-1")),
          entry("s3:signatureAge", List.of("10")),
          entry("aws:CurrentTime", List.of("2026-05-01T00:00:00Z")),
          entry("aws:SourceIp", List.of("192.0.2.10")));

  static final List<String> ABSENT =
      List.of(
          "aws:SourceVpce",
          "aws:PrincipalOrgID",
          "aws:PrincipalArn",
          "aws:MultiFactorAuthPresent",
          "aws:MultiFactorAuthAge",
          "aws:VpcSourceIp");

  /** What may or may not be, with the values that another world gives it. */
  static final Map<String, List<String>> UNKNOWN =
      Map.of(
          "aws:SourceOrgID",
          TEXTS,
          "aws:CalledViaLast",
          ARNS,
          "aws:ViaAWSService",
          BOOLEANS,
          "aws:EpochTime",
          NUMBERS,
          "aws:TokenIssueTime",
          DATES);

  Map<String, Object> next() {
    var condition = new LinkedHashMap<String, Object>();
    for (int i = random.nextInt(3) / 2; i >= 0; i--) {
      var kind = pick(KINDS);
      var keys = new LinkedHashMap<String, Object>();
      for (int j = random.nextInt(4) / 3; j >= 0; j--) {
        keys.put(pick(kind.keys), values(kind));
      }
      condition.put(around(pick(kind.operators)), keys);
    }
    return condition;
  }

  private Object values(Kind kind) {
    var values = new ArrayList<String>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      values.add(pick(kind.values));
    }
    return values.size() == 1 && random.nextBoolean() ? values.getFirst() : values;
  }

  private String around(String operator) {
    if (operator.equals("Null")) {
      return operator;
    }
    return pick(List.of("", "", "", "", "ForAnyValue:", "ForAllValues:"))
        + operator
        + pick(List.of("", "", "IfExists"));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
