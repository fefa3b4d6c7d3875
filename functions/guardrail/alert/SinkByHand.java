package guardrail.alert;

import guardrail.drift.SinkDrift;
import guardrail.drift.SinkDrift.LogGroupMissing;
import guardrail.drift.SinkDrift.RetentionShortened;
import guardrail.drift.SinkDrift.RoleRefuses;
import guardrail.drift.SinkDrift.TopicMissing;
import guardrail.drift.SinkDrift.TopicRefuses;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.LogGroupLook.Role;
import guardrail.policy.TopicPolicy;
import java.util.List;

/** What a person does about a topic or a role that no call of the guardrail mends. */
final class SinkByHand {
  private SinkByHand() {}

  static List<String> steps(GuardedTrail trail, SinkDrift drift, String why) {
    return switch (drift) {
      case TopicRefuses(var topic, _, _) ->
          List.of(
              ("Make the policy of the topic %s let CloudTrail publish: %s. Take out what nobody"
                      + " needs. CloudTrail needs this, and this command shows what is there:"
                      + "%s%s%saws sns get-topic-attributes --region %s --topic-arn %s --query Attributes.Policy --output text")
                  .formatted(
                      topic,
                      Plain.line(why),
                      Shell.LINE,
                      TopicPolicy.of(trail, topic),
                      Shell.LINE,
                      trail.homeRegion(),
                      topic));
      case RoleRefuses(var role, _) -> role(trail, role);
      case TopicMissing(var topic) ->
          List.of("Make the topic %s again, and subscribe again who heard of it.".formatted(topic));
      case LogGroupMissing(var group) -> List.of("Make the log group %s again.".formatted(group));
      case RetentionShortened(var group, var expected, _) ->
          List.of("Let the log group %s keep events %d days again.".formatted(group, expected));
    };
  }

  /** Deploying again changes nothing where the template has not changed. */
  private static List<String> role(GuardedTrail trail, String arn) {
    var name = trail.logGroupRoleName().orElseThrow();
    var path = arn.substring(arn.indexOf(":role/") + 5, arn.length() - name.length());
    return List.of(
        ("Let CloudTrail write to the log group again. The guardrail does not change roles, for"
                + " whoever does can give them any right. If the role %s is gone, make it first:"
                + "%saws iam create-role --path %s --role-name %s --assume-role-policy-document %s")
            .formatted(arn, Shell.LINE, path, name, trust(trail)),
        "Then, or if it is there, say who may use it and what it may do:%saws iam update-assume-role-policy --role-name %s --policy-document %s%saws iam put-role-policy --role-name %s --policy-name %s --policy-document %s"
            .formatted(
                Shell.LINE, name, trust(trail), Shell.LINE, name, Role.POLICY, rights(trail)),
        "If it has a permissions boundary, take that off:%saws iam delete-role-permissions-boundary --role-name %s"
            .formatted(Shell.LINE, name),
        others(trail));
  }

  /** What the guardrail does not read. */
  static String others(GuardedTrail trail) {
    return "See which policies are on the role, and take off what nobody needs; the stack gives it %2$s alone:%3$saws iam list-attached-role-policies --role-name %1$s%3$saws iam list-role-policies --role-name %1$s"
        .formatted(trail.logGroupRoleName().orElse(""), Role.POLICY, Shell.LINE);
  }

  /** As the stack has it: for this trail alone. */
  private static String trust(GuardedTrail trail) {
    return Shell.word(
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
        "Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":"sts:AssumeRole",
        "Condition":{"StringEquals":{"aws:SourceArn":"%s"}}}]}\
        """
            .formatted(trail.arn())
            .replace("\n", ""));
  }

  private static String rights(GuardedTrail trail) {
    var group =
        trail
            .standard()
            .settings()
            .cloudWatchLogsLogGroupArn()
            .orElseThrow()
            .replaceFirst(":\\*$", "");
    return Shell.word(
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow",
        "Action":["logs:CreateLogStream","logs:PutLogEvents"],
        "Resource":"%s:log-stream:*"}]}\
        """
            .formatted(group)
            .replace("\n", ""));
  }
}
