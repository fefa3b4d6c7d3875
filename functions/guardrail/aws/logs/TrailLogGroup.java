package guardrail.aws.logs;

import guardrail.aws.AwsErrors;
import guardrail.aws.Question;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.LogGroupLook.Group;
import guardrail.observation.Part;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.Result.Overtaken;
import guardrail.remediation.SinkRemediation.CreateLogGroup;
import guardrail.remediation.SinkRemediation.PutRetentionPolicy;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/** Looks at the log group that gets a copy of the events, and makes it again. */
public final class TrailLogGroup {
  private static final Set<String> OVERTAKEN =
      Set.of("ResourceAlreadyExistsException", "ResourceNotFoundException", "OperationAborted");

  private final CloudWatchLogsClient logs;

  public TrailLogGroup(CloudWatchLogsClient logs) {
    this.logs = logs;
  }

  /** The prefix finds longer names, too, and there is no exact question (DescribeLogGroups). */
  public Part<Optional<Group>> group(GuardedTrail trail, String name) {
    return new Question(trail, "logs:DescribeLogGroups", name)
        .ask(() ->
            logs.describeLogGroupsPaginator(r -> r.logGroupNamePrefix(name)).logGroups().stream()
                .filter(group -> name.equals(group.logGroupName()))
                .map(group -> new Group(Optional.ofNullable(group.retentionInDays())))
                .findFirst());
  }

  public Result create(GuardedTrail trail, CreateLogGroup step) {
    var name = trail.logGroupName().orElseThrow();
    return apply(
        trail,
        "logs:CreateLogGroup",
        step.resource(),
        () -> logs.createLogGroup(r -> r.logGroupName(name)));
  }

  public Result keep(GuardedTrail trail, PutRetentionPolicy step) {
    var name = trail.logGroupName().orElseThrow();
    return apply(
        trail,
        "logs:PutRetentionPolicy",
        step.resource(),
        () -> logs.putRetentionPolicy(r -> r.logGroupName(name).retentionInDays(step.days())));
  }

  private static Result apply(GuardedTrail trail, String operation, String group, Runnable call) {
    try {
      call.run();
      return new Applied();
    } catch (SdkException exception) {
      var error = AwsErrors.error(operation, group, trail, exception);
      return OVERTAKEN.contains(error.code()) ? new Overtaken(error) : new Failed(error);
    }
  }
}
