package localaws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

class LambdaWireIT {
  private static final String ALIAS =
      "arn:aws:lambda:eu-central-1:111122223333:function:guard:live";

  private final World world = Sample.world();
  private final List<String> invoked = new ArrayList<>();
  @RegisterExtension final Served served = new Served(world);
  private final LambdaClient lambda = served.client(LambdaClient.builder());

  @BeforeEach
  void deploy() {
    world.run(state -> state.functions().register(ALIAS, invoked::add));
  }

  @ParameterizedTest
  @CsvSource({ALIAS + ",", "guard:live,", "guard,live"})
  void the_sdk_invokes_an_alias_by_name_or_arn(String name, String qualifier) {
    var answer = lambda.invoke(event(name).qualifier(qualifier).build());

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(invoked).containsExactly("{\"ü\":1}");
  }

  @Test
  void the_sdk_reads_that_there_is_no_such_function() {
    var absent =
        catchThrowableOfType(
            ResourceNotFoundException.class, () -> lambda.invoke(event("guard").build()));

    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(absent.awsErrorDetails().errorMessage())
        .isEqualTo("Function not found: arn:aws:lambda:eu-central-1:111122223333:function:guard");
    assertThat(invoked).isEmpty();
  }

  @Test
  void a_payload_must_be_json() {
    var request = event(ALIAS).payload(SdkBytes.fromUtf8String("{")).build();

    var error = catchThrowableOfType(LambdaException.class, () -> lambda.invoke(request));

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("InvalidRequestContentException");
  }

  @Test
  void any_other_way_to_invoke_fails_loudly() {
    var request = event(ALIAS).invocationType(InvocationType.REQUEST_RESPONSE).build();

    var synchronous = catchThrowableOfType(LambdaException.class, () -> lambda.invoke(request));
    var other =
        catchThrowableOfType(
            LambdaException.class, () -> lambda.getFunction(r -> r.functionName("guard")));

    assertThat(synchronous.statusCode()).isEqualTo(501);
    assertThat(other.statusCode()).isEqualTo(501);
    assertThat(invoked).isEmpty();
  }

  private static InvokeRequest.Builder event(String name) {
    return InvokeRequest.builder()
        .functionName(name)
        .invocationType(InvocationType.EVENT)
        .payload(SdkBytes.fromUtf8String("{\"ü\":1}"));
  }
}
