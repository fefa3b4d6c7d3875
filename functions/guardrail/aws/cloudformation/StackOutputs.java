package guardrail.aws.cloudformation;

import guardrail.aws.AwsRefused;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Output;

/** What a deployed stack says of itself (CloudFormation API Reference, DescribeStacks). */
public final class StackOutputs {
  private final CloudFormationClient cloudFormation;
  private final String region;

  public StackOutputs(CloudFormationClient cloudFormation, String region) {
    this.cloudFormation = cloudFormation;
    this.region = region;
  }

  /**
   * The outputs of one stack.
   *
   * @throws AwsRefused if there is no such stack, or AWS does not show it
   */
  public Map<String, String> of(String stack) {
    return AwsRefused.or(
        "cloudformation:DescribeStacks",
        "the stack " + stack,
        region,
        () ->
            cloudFormation.describeStacks(r -> r.stackName(stack)).stacks().stream()
                .flatMap(found -> found.outputs().stream())
                .collect(Collectors.toMap(Output::outputKey, Output::outputValue)));
  }
}
