package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.alert.Alert;
import java.time.Duration;
import java.util.Map;
import localaws.sqs.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dossier is asked for beside the alert, later, and never in its way. */
class SqsDossiersIT {
  private static final String URL = "https://sqs.us-east-1.amazonaws.com/111122223333/Dossiers";
  private static final String DARK = "{\"unrecorded\":{\"to\":\"2026-11-22T09:14:43Z\"}}";

  private final Account account = new Account("us-east-1");

  @BeforeEach
  void topic() {
    account.world.run(state -> state.topics().add(Account.alerts("us-east-1")));
  }

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void an_alert_of_which_records_may_be_missing_is_sent_on_to_be_read_later() {
    queue();

    tell(DARK);

    assertThat(account.world.messages(URL)).extracting(Message::body).containsExactly(DARK);
    assertThat(account.last("SendMessage").request()).containsEntry("DelaySeconds", 900);
  }

  @Test
  void no_other_alert_is_and_no_drill() {
    queue();

    tell("{}");
    tell(DARK.replaceFirst("\\{", "{\"drill\":true,"));

    assertThat(account.world.messages(URL)).isEmpty();
    assertThat(account.world.published()).hasSize(2);
  }

  @Test
  void a_queue_that_is_gone_keeps_nobody_from_hearing_the_alert() {
    tell(DARK);

    assertThat(account.world.published()).hasSize(1);
  }

  private void queue() {
    var day = Duration.ofDays(1);
    account.world.run(state ->
        state.queues().create(URL, "arn:aws:sqs:us-east-1:111122223333:Dossiers", day, day));
  }

  private void tell(String document) {
    account.ports.tell().tell(new Alert("x", "y", document, Map.of()));
  }
}
