package localaws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.KmsDisabledException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Subscription;

class SnsWireIT {
  private static final String TOPIC = "arn:aws:sns:eu-central-1:111122223333:alerts";

  private final World world = Sample.world();
  @RegisterExtension final Served served = new Served(world);
  private final SnsClient sns = served.client(SnsClient.builder());

  @BeforeEach
  void makeTheTopic() {
    world.run(state -> state.topics().add(TOPIC));
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
  void the_sdk_subscribes_and_lists_who_is_subscribed() {
    var queue = "arn:aws:sqs:eu-central-1:111122223333:inbox";
    var pending =
        sns.subscribe(to -> to.topicArn(TOPIC).protocol("email").endpoint("a@example.com"));
    var confirmed = sns.subscribe(to -> to.topicArn(TOPIC).protocol("sqs").endpoint(queue));

    assertThat(pending.subscriptionArn()).isEqualTo("pending confirmation");
    assertThat(sns.listSubscriptionsByTopic(of -> of.topicArn(TOPIC)).subscriptions())
        .extracting(Subscription::endpoint, Subscription::subscriptionArn)
        .containsExactly(
            tuple("a@example.com", "PendingConfirmation"),
            tuple(queue, confirmed.subscriptionArn()));
    assertThat(sns.getTopicAttributes(of -> of.topicArn(TOPIC)).attributes())
        .containsEntry("SubscriptionsConfirmed", "1")
        .containsEntry("SubscriptionsPending", "1");

    sns.unsubscribe(from -> from.subscriptionArn(confirmed.subscriptionArn()));

    assertThat(sns.listSubscriptionsByTopic(of -> of.topicArn(TOPIC)).subscriptions()).hasSize(1);

    sns.deleteTopic(delete -> delete.topicArn(TOPIC));

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> sns.getTopicAttributes(of -> of.topicArn(TOPIC)));
  }

  @Test
  void the_sdk_makes_a_topic_and_gives_it_a_policy() {
    var policy = "{\"Statement\":[]}";
    var made = sns.createTopic(of -> of.name("deliveries").attributes(Map.of("Policy", policy)));
    assertThat(sns.createTopic(of -> of.name("deliveries")).topicArn()).isEqualTo(made.topicArn());
    assertThat(sns.getTopicAttributes(of -> of.topicArn(made.topicArn())).attributes())
        .containsEntry("Policy", policy);

    var changed = "{\"Statement\":[],\"Id\":\"x & <y>\"}";
    sns.setTopicAttributes(
        to -> to.topicArn(made.topicArn()).attributeName("Policy").attributeValue(changed));

    assertThat(sns.getTopicAttributes(of -> of.topicArn(made.topicArn())).attributes())
        .containsEntry("Policy", changed);
  }

  @Test
  void the_sdk_reads_that_the_topics_key_is_disabled() {
    var key = "arn:aws:kms:eu-central-1:111122223333:key/k-1";
    world.run(state -> state.keys().put(key, true));
    world.run(state -> state.keys().disable(key));
    world.run(state -> state.topics().encrypt(TOPIC, key));

    var error =
        catchThrowableOfType(
            KmsDisabledException.class,
            () -> sns.publish(publish -> publish.topicArn(TOPIC).message("x")));

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("KMSDisabled");
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
