package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.alert.Alert;
import guardrail.alert.Tell.NotTold;
import java.io.IOException;
import java.util.Map;
import localaws.AwsError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnsTellIT {
  private static final Alert ALERT =
      new Alert(
          "REMEDIATED: standard-trail was stopped",
          "a text with \"quotes\"\nand two lines, \u00fc and \ud83d\ude00",
          "{\"schema\":\"x\"}",
          Map.of("severity", "HIGH", "outcome", "REMEDIATED"));

  private final Account account = new Account("us-east-1");

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void mail_gets_the_text_and_everybody_else_the_document() throws IOException {
    account.world.run(state -> state.topics().add(Account.alerts("us-east-1")));

    account.ports.tell().tell(ALERT);

    var told = account.world.published().getFirst();
    assertThat(told.topicArn()).isEqualTo(Account.alerts("us-east-1"));
    assertThat(told.subject()).contains(ALERT.subject());
    assertThat(told.messageStructure()).contains("json");
    assertThat(JSON.std.mapFrom(told.message()))
        .isEqualTo(Map.of("default", ALERT.document(), "email", ALERT.email()));
    assertThat(told.attributes())
        .isEqualTo(
            Map.of(
                "severity", Map.of("DataType", "String", "StringValue", "HIGH"),
                "outcome", Map.of("DataType", "String", "StringValue", "REMEDIATED")));
  }

  @Test
  void the_topics_own_region_is_asked() {
    account.world.run(state -> state.topics().add(Account.alerts("us-east-1")));

    account.ports.tell().tell(ALERT);

    assertThat(account.wire.requests())
        .extracting(request -> request.host())
        .containsExactly("sns.us-east-1.amazonaws.com");
  }

  @Test
  void a_topic_that_is_gone_is_said_with_all_that_identifies_it() {
    assertThatThrownBy(() -> account.ports.tell().tell(ALERT))
        .isInstanceOf(NotTold.class)
        .hasMessageContaining("sns:Publish on " + Account.alerts("us-east-1"))
        .hasMessageContaining("account 111122223333, us-east-1")
        .hasMessageContaining("NotFound");
  }

  @Test
  void a_throttled_topic_is_asked_again() {
    account.world.run(state -> state.topics().add(Account.alerts("us-east-1")));
    account
        .world
        .faults()
        .fail("sns", "Publish", 2, new AwsError("Throttling", 400, "Rate exceeded"));

    account.ports.tell().tell(ALERT);

    assertThat(account.world.published()).hasSize(1);
  }
}
