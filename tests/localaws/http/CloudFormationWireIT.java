package localaws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import localaws.Sample;
import localaws.World;
import localaws.cloudformation.Stack;
import localaws.cloudformation.Target;
import localaws.cloudformation.Template;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

class CloudFormationWireIT {
  private static final String TEMPLATE =
      """
      Parameters:
        Mode: {Type: String, Default: Enforce}
        Regions: {Type: CommaDelimitedList, Default: "us-east-1, eu-west-1"}
      Resources:
        Alerts: {Type: AWS::SNS::Topic}
      Outputs:
        AlertTopicArn: {Value: !Ref Alerts}
        TryIt: {Value: !Sub "aws sns publish & <${Mode}>"}
      """;

  private final World world = Sample.world();
  @RegisterExtension final Served served = new Served(world);
  private final CloudFormationClient cloudFormation = served.client(CloudFormationClient.builder());

  @BeforeEach
  void deploy() {
    var target = new Target(Sample.ACCOUNT, Sample.REGION, "guard");
    Stack.deploy(Template.of(TEMPLATE, target, Map.of("Mode", "AlertOnly")), world);
    var elsewhere = new Target(Sample.ACCOUNT, "us-east-1", "guard");
    Stack.deploy(Template.of(TEMPLATE, elsewhere, Map.of()), world);
  }

  @Test
  void the_sdk_describes_a_stack_with_its_parameters_and_outputs() {
    var stack = cloudFormation.describeStacks(of -> of.stackName("guard")).stacks().getFirst();

    assertThat(stack.stackName()).isEqualTo("guard");
    assertThat(stack.stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
    assertThat(stack.parameters())
        .extracting(Parameter::parameterKey, Parameter::parameterValue)
        .containsExactlyInAnyOrder(
            tuple("Mode", "AlertOnly"), tuple("Regions", "us-east-1,eu-west-1"));
    assertThat(stack.outputs())
        .extracting(Output::outputKey, Output::outputValue)
        .containsExactlyInAnyOrder(
            tuple("AlertTopicArn", "arn:aws:sns:eu-central-1:111122223333:guard-Alerts"),
            tuple("TryIt", "aws sns publish & <AlertOnly>"));
    assertThat(cloudFormation.describeStacks(of -> of.stackName(stack.stackId())).stacks())
        .containsExactly(stack);
  }

  @Test
  void the_sdk_lists_the_stacks_of_the_region() {
    assertThat(cloudFormation.describeStacks().stacks()).hasSize(1);
  }

  @Test
  void the_sdk_reads_that_there_is_no_such_stack() {
    var error =
        catchThrowableOfType(
            CloudFormationException.class,
            () -> cloudFormation.describeStacks(of -> of.stackName("other")));

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
    assertThat(error.awsErrorDetails().errorMessage())
        .isEqualTo("Stack with id other does not exist");
    assertThat(error.statusCode()).isEqualTo(400);
  }
}
