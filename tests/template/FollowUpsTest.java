package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import localaws.cloudformation.Template;
import org.junit.jupiter.api.Test;

/** The queue on which a repair waits until its effect can be looked at. */
class FollowUpsTest {
  private static final String SQS = "arn:aws:sqs:us-east-1:111122223333:cloudtrail-guardrail-";

  private final Template hub = Organized.hub();

  /** AWS Lambda Developer Guide, "Using Lambda with Amazon SQS" (docs/aws-facts.md G). */
  @Test
  void messages_stay_hidden_for_six_timeouts_and_are_kept_after_five_tries() {
    var queue = hub.resource("FollowUps");
    var timeout =
        Integer.parseInt(hub.resource("TrailGuardFunction").text("Timeout").orElseThrow());

    assertThat(queue.text("VisibilityTimeout")).contains(String.valueOf(6 * timeout));
    assertThat(queue.at("RedrivePolicy"))
        .contains(Map.of("deadLetterTargetArn", SQS + "FailedFollowUps", "maxReceiveCount", 5));
    assertThat(List.of("FollowUps", "FailedFollowUps"))
        .allSatisfy(id -> {
          assertThat(hub.resource(id).text("SqsManagedSseEnabled")).contains("true");
          assertThat(hub.resource(id).text("MessageRetentionPeriod")).contains("1209600");
        });
  }

  @Test
  void the_guard_takes_them_one_by_one_and_may_send_itself_more() {
    var guard = hub.resource("TrailGuardFunction");

    assertThat(guard.at("Events", "FollowUpMessages", "Properties"))
        .contains(
            Map.of(
                "Queue",
                SQS + "FollowUps",
                "BatchSize",
                1,
                "ScalingConfig",
                Map.of("MaximumConcurrency", 2)));
    assertThat(guard.text("RecursiveLoop")).contains("Allow");
  }

  @Test
  void whoever_repairs_has_it_followed_up_and_only_the_guard_takes_messages() {
    assertThat(allowed("TrailGuardRole"))
        .containsExactly(
            "sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
    assertThat(allowed("AccountRole")).containsExactly("sqs:SendMessage");
    assertThat(Stream.of("OrganizationRole", "SweepRole").flatMap(this::allowed)).isEmpty();
  }

  @Test
  void every_function_knows_it_by_its_url() {
    assertThat(Organized.functions())
        .allSatisfy(function ->
            assertThat(hub.resource(function).at("Environment", "Variables", "FOLLOW_UP_QUEUE_URL"))
                .contains(
                    "https://sqs.us-east-1.amazonaws.com/111122223333/cloudtrail-guardrail-FollowUps"));
  }

  private Stream<String> allowed(String role) {
    return Deployed.statements(hub.resource(role)).stream()
        .filter(s -> Deployed.texts(Deployed.at(s, "Resource")).contains(SQS + "FollowUps"))
        .flatMap(s -> Deployed.texts(Deployed.at(s, "Action")).stream());
  }
}
