package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.alert.Alert;
import guardrail.alert.Tell;
import guardrail.alert.Tell.NotTold;
import guardrail.aws.OtherChannels.Place;
import java.time.Duration;
import java.util.Map;
import localaws.sqs.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A dossier is asked for beside the alert, later, and never in its way. */
class SqsDossiersIT {
  private static final String URL = "https://sqs.us-east-1.amazonaws.com/111122223333/Dossiers";
  private static final String DARK =
      "{\"schema\":\"cloudtrail-guardrail/alert/1\","
          + "\"unrecorded\":{\"to\":\"2026-11-22T09:14:43Z\"}}";

  private final Account account = new Account("us-east-1");
  private final Tell dossiers =
      new OtherChannels(new Place("aws", Account.ID, "us-east-1"), "incidents", URL, false, false)
          .dossiers(
              new Connection(
                  StaticCredentialsProvider.create(
                      AwsBasicCredentials.create("ASIAGUARD", "secret")),
                  account.wire));

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
  void so_is_one_that_no_event_explains() {
    queue();
    var unexplained = DARK.replaceFirst("\"unrecorded.*", "\"unexplained\":[{\"calls\":[\"x\"]}]}");

    tell(unexplained);

    assertThat(account.world.messages(URL)).extracting(Message::body).containsExactly(unexplained);
  }

  @Test
  void no_other_alert_is_nor_a_drill_nor_a_dossier() {
    queue();

    tell("{}");
    tell(DARK.replaceFirst("\\{", "{\"drill\":true,"));
    tell(DARK.replace("alert/1", "notice/1").replaceFirst("\\{", "{\"kind\":\"DOSSIER\","));

    assertThat(account.world.messages(URL)).isEmpty();
  }

  @Test
  void a_queue_that_is_gone_is_said_by_its_name() {
    assertThatExceptionOfType(NotTold.class)
        .isThrownBy(() -> tell(DARK))
        .withMessageContaining("sqs:SendMessage on " + URL);
  }

  private void queue() {
    var day = Duration.ofDays(1);
    account.world.run(state ->
        state.queues().create(URL, "arn:aws:sqs:us-east-1:111122223333:Dossiers", day, day));
  }

  private void tell(String document) {
    dossiers.tell(new Alert("x", "y", document, Map.of()));
  }
}
