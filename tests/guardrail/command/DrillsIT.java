package guardrail.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.alert.AlertSchema;
import java.util.Map;
import localaws.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrillsIT {
  private final CommandAccount account = new CommandAccount(Sample.world()).deployed();

  @AfterEach
  void close() {
    account.close();
  }

  private void subscribe() {
    account.world.call(
        Sample.ADMIN,
        "sns",
        "Subscribe",
        Map.of(
            "TopicArn",
            account.output("AlertTopicArn"),
            "Protocol",
            "sqs",
            "Endpoint",
            "arn:aws:sqs:eu-central-1:111122223333:alerts"));
  }

  @Test
  void publishes_every_kind_to_the_stacks_topic_marked_in_the_message() throws Exception {
    subscribe();

    var ran = account.run("test-alert");

    assertThat(ran)
        .isEqualTo(
            new Ran(
                0,
                """
                Published to %s:

                  stopped         DRILL: REMEDIATED: standard-trail was stopped (111122223333, eu-central-1)
                  deleted         DRILL: REMEDIATED: standard-trail was deleted (111122223333, eu-central-1)
                  weakened        DRILL: REMEDIATED: standard-trail differed from its standard (111122223333, eu-central-1)
                  restored        DRILL: ALREADY_RESTORED: standard-trail was stopped for a while (111122223333, eu-central-1)
                  alert-only      DRILL: DRIFTED: standard-trail was stopped and DOES NOT RECORD (111122223333, eu-central-1)
                  beside          DRILL: DRIFTED: standard-trail was not made beside another trail (111122223333, eu-central-1)
                  failed          DRILL: REMEDIATION_FAILED: standard-trail was stopped and DOES NOT ... (111122223333, eu-central-1)
                  refused         DRILL: COMPLIANT: standard-trail meets its standard, but an event w... (111122223333, eu-central-1)
                  without-ledger  DRILL: REMEDIATED: standard-trail was stopped (111122223333, eu-central-1)

                1 subscription is confirmed. Look whether it got all of them, and as you want it.
                """
                    .formatted(account.output("AlertTopicArn")),
                ""));
    assertThat(account.world.published()).hasSize(DrillKind.values().length);
    for (var published : account.world.published()) {
      assertThat(published.topicArn()).isEqualTo(account.output("AlertTopicArn"));
      assertThat(published.subject().orElse("")).startsWith("DRILL: ");
      assertThat(published.attributes()).containsKey("drill");
      var document = String.valueOf(JSON.std.mapFrom(published.message()).get("default"));
      assertThat(AlertSchema.errors(document)).isEmpty();
    }
  }

  @Test
  void looks_only_at_the_stack_and_the_topic() {
    account.run("test-alert", "--kind", "stopped");

    assertThat(account.calls())
        .containsExactly("cloudformation:DescribeStacks", "sns:Publish", "sns:GetTopicAttributes");
  }

  @Test
  void a_topic_that_nobody_hears_is_told_with_the_line_that_subscribes() {
    var topic = account.output("AlertTopicArn");

    var ran = account.run("test-alert", "--topic-arn", topic, "--kind", "failed");

    assertThat(ran)
        .isEqualTo(
            new Ran(
                1,
                """
                Published to %1$s:

                  failed          DRILL: REMEDIATION_FAILED: standard-trail was stopped and DOES NOT ... (111122223333, eu-central-1)

                NOBODY HEARS IT: the topic has no confirmed subscription. Subscribe somebody with this,
                and confirm the mail that AWS sends:

                  aws sns subscribe --region eu-central-1 --topic-arn %1$s --protocol email --notification-endpoint security@example.com
                """
                    .formatted(topic),
                ""));
  }

  @Test
  void a_stack_that_is_not_there_is_one_line() {
    assertThat(account.run("test-alert", "--stack", "guard"))
        .isEqualTo(
            new Ran(
                1,
                "",
                "guardrail test-alert: cloudformation:DescribeStacks on the stack guard in"
                    + " eu-central-1 was refused with ValidationError: Stack with id guard does not"
                    + " exist: expected the name of a stack there, for example --stack"
                    + " cloudtrail-guardrail\n"));
  }

  @Test
  void a_topic_that_is_not_there_is_one_line() {
    var topic = "arn:aws:sns:eu-central-1:111122223333:nothing";

    var ran = account.run("test-alert", "--topic-arn", topic);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith("guardrail test-alert: The alert was not taken: sns:Publish on " + topic)
        .hasLineCount(1);
  }
}
