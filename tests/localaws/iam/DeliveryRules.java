package localaws.iam;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What IAM is asked about the keys, log groups and roles that trails deliver with, and about
 * parameters (Service Authorization Reference, the pages of AWS KMS, Amazon CloudWatch Logs, AWS
 * IAM and AWS Systems Manager).
 */
final class DeliveryRules {
  static final Map<String, Rule> RULES =
      Stream.of(
              on(
                  "kms",
                  Subject::key,
                  "DescribeKey",
                  "GetKeyPolicy",
                  "PutKeyPolicy",
                  "DisableKey",
                  "EnableKey",
                  "ScheduleKeyDeletion",
                  "CancelKeyDeletion"),
              on(
                  "logs",
                  Subject::logGroup,
                  "CreateLogGroup",
                  "DeleteLogGroup",
                  "PutRetentionPolicy",
                  "DeleteRetentionPolicy"),
              on("logs", _ -> "*", "DescribeLogGroups"),
              on("ssm", Subject::parameter, "PutParameter", "DeleteParameter"),
              on("ssm", Subject::parameter, "GetParameterHistory"),
              on("ssm", Subject::path, "GetParametersByPath"),
              on(
                  "iam",
                  Subject::namedRole,
                  "GetRole",
                  "GetRolePolicy",
                  "PutRolePolicy",
                  "DeleteRolePolicy",
                  "UpdateAssumeRolePolicy",
                  "PutRolePermissionsBoundary",
                  "DeleteRole"),
              on("iam", Subject::namedUser, "CreateAccessKey", "AttachUserPolicy"))
          .flatMap(rules -> rules)
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private DeliveryRules() {}

  private static Stream<Map.Entry<String, Rule>> on(
      String service, Function<Subject, String> resource, String... operations) {
    return Stream.of(operations)
        .map(operation -> service + ":" + operation)
        .map(action ->
            entry(action, subject -> List.of(Permission.of(action, resource.apply(subject)))));
  }
}
