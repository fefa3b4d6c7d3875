package guardrail.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import localaws.Sample;
import localaws.sqs.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedriveIT {
  private final CommandAccount account = new CommandAccount(Sample.world()).deployed();
  private final List<String> taken = new ArrayList<>();

  @BeforeEach
  void theFunctionTakesEvents() {
    account.world.run(
        state -> state.functions().register(account.output("TrailGuardFunctionAlias"), taken::add));
  }

  @AfterEach
  void close() {
    account.close();
  }

  private void send(String output, String body, Map<String, Object> attributes) {
    account.world.run(state ->
        state
            .queues()
            .withUrl(account.output(output))
            .orElseThrow()
            .send(body, attributes, Sample.NOON));
  }

  private List<Message> left(String output) {
    return account.world.messages(account.output(output));
  }

  private static Map<String, Object> text(String value) {
    return Map.of("DataType", "String", "StringValue", value);
  }

  @Test
  void gives_every_event_to_the_alias_again_and_empties_the_queues() throws IOException {
    for (int i = 0; i < 12; i++) {
      send(
          "UndeliveredEventsUrl",
          LetterTest.event("stop-by-name"),
          Map.of(
              "ERROR_CODE", text("NO_PERMISSIONS"), "ERROR_MESSAGE", text("not authorized " + i)));
    }
    send(
        "FailedInvocationsUrl",
        LetterTest.RECORD.formatted(LetterTest.event("delete-trail")),
        Map.of());

    var ran = account.run("redrive", "--yes");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("never delivered: NO_PERMISSIONS: not authorized 11\n")
        .contains(" 13. 2026-03-01 12:00:00 UTC  ")
        .contains("  DeleteTrail at ")
        .contains("given up by Lambda: RetriesExhausted after 3 invocations")
        .endsWith("\nThe function has 13 of 13 again.\n");
    assertThat(left("UndeliveredEventsUrl")).isEmpty();
    assertThat(left("FailedInvocationsUrl")).isEmpty();
    assertThat(taken).hasSize(13).startsWith(LetterTest.event("stop-by-name"));
    assertThat(JSON.std.anyFrom(taken.getLast()))
        .isEqualTo(JSON.std.anyFrom(LetterTest.event("delete-trail")));
  }

  @Test
  void without_an_answer_every_letter_can_be_seen_again() throws IOException {
    send("UndeliveredEventsUrl", LetterTest.event("resync"), Map.of());

    assertThat(account.run("redrive").exit()).isEqualTo(1);
    var again = account.run("redrive");

    assertThat(again.out()).contains("  1. 2026-03-01 12:00:00 UTC  ").contains("  Resync\n");
    assertThat(taken).isEmpty();
  }

  @Test
  void an_event_that_lambda_refuses_stays_in_its_queue() throws IOException {
    send("UndeliveredEventsUrl", LetterTest.event("resync"), Map.of());
    account.world.faults().deny(account.person.accessKeyId(), "lambda:Invoke", "not you");

    var ran = account.run("redrive", "--yes");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith(
            "guardrail redrive: lambda:Invoke on " + account.output("TrailGuardFunctionAlias"))
        .hasLineCount(1);
    assertThat(ran.out()).endsWith("\nThe function has 0 of 1 again.\n");
    assertThat(left("UndeliveredEventsUrl")).hasSize(1);
    assertThat(account.calls())
        .endsWith("lambda:Invoke", "sqs:ChangeMessageVisibility")
        .doesNotContain("sqs:DeleteMessage");
  }

  @Test
  void empty_queues_are_fine() {
    assertThat(account.run("redrive"))
        .isEqualTo(new Ran(0, "Both queues are empty: nothing was kept.\n", ""));
  }
}
