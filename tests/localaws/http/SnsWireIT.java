package localaws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;

class SnsWireIT {
  private static final String TOPIC = "arn:aws:sns:eu-central-1:111122223333:alerts";

  private final World world = Sample.world();
  private final LocalAwsServer server = LocalAwsServer.start(world);
  private final SnsClient sns =
      new Clients(server.endpoint(), Sample.ADMIN.accessKeyId()).build(SnsClient.builder());

  @BeforeEach
  void makeTheTopic() {
    world.run(state -> state.topics().add(TOPIC));
  }

  @AfterEach
  void close() {
    sns.close();
    server.close();
  }

  @Test
  void the_sdk_publishes_a_message_with_attributes() {
    var severity =
        MessageAttributeValue.builder().dataType("String").stringValue("high & dry").build();

    sns.publish(publish ->
        publish
            .topicArn(TOPIC)
            .subject("Trail stopped")
            .message("{\"default\":\"über = & % +\"}")
            .messageStructure("json")
            .messageAttributes(Map.of("severity", severity, "kind", severity)));

    var published = world.published().getFirst();
    assertThat(published.subject()).contains("Trail stopped");
    assertThat(published.message()).isEqualTo("{\"default\":\"über = & % +\"}");
    assertThat(published.attributes())
        .containsOnlyKeys("severity", "kind")
        .containsEntry("severity", Map.of("DataType", "String", "StringValue", "high & dry"));
  }

  @Test
  void the_sdk_reads_the_modelled_errors() {
    var absent =
        catchThrowableOfType(
            NotFoundException.class,
            () -> sns.publish(publish -> publish.topicArn(TOPIC + "2").message("x")));
    var invalid =
        catchThrowableOfType(
            InvalidParameterException.class,
            () -> sns.publish(publish -> publish.topicArn(TOPIC).message("x").subject("a\nb")));

    assertThat(absent.awsErrorDetails().errorCode()).isEqualTo("NotFound");
    assertThat(invalid.awsErrorDetails().errorCode()).isEqualTo("InvalidParameter");
    assertThat(world.published()).isEmpty();
  }
}
