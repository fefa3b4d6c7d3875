package guardrail.ledger;

import static guardrail.ledger.Cases.NOW;
import static guardrail.ledger.Cases.after;
import static guardrail.ledger.Cases.found;
import static guardrail.ledger.Cases.tell;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Events;
import guardrail.incident.FailedCalls;
import guardrail.incident.History;
import guardrail.incident.Incident;
import guardrail.observation.AwsError;
import guardrail.observation.Looks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls against the trail that AWS did not carry out. */
class FailedCallNewsTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String MALLORY = "arn:aws:iam::111122223333:user/mallory";

  @Test
  void the_first_is_told_at_once() {
    var told = tell(Entry.NONE, denied("1", NOW));

    assertThat(subjects(told.entry()))
        .containsExactly("ATTEMPT FAILED: StopLogging, standard-trail (111122223333, us-east-1)");
    assertThat(told.told()).isEmpty();
    assertThat(told.entry().failedCalls())
        .containsExactly(new FailedCalls(MALLORY, "StopLogging", NOW, 0));
  }

  @Test
  void its_second_delivery_is_neither_told_nor_counted() {
    var told = after(Entry.NONE, denied("1", NOW));

    assertThat(tell(told, denied("1", NOW.plusSeconds(9))).entry()).isEqualTo(told);
  }

  @Test
  void more_of_the_same_are_counted_and_told_by_the_first_look_after_an_hour() {
    var many = after(Entry.NONE, denied("1", NOW));
    for (int i = 2; i <= 500; i++) {
      many = after(many, denied("" + i, NOW.plusSeconds(i)));
    }
    assertThat(subjects(tell(many, well(NOW.plus(HOUR).minusSeconds(1))).entry())).isEmpty();

    var over = tell(many, well(NOW.plus(HOUR))).entry();

    assertThat(subjects(over))
        .containsExactly(
            "ATTEMPT FAILED: 499 more calls, standard-trail (111122223333, us-east-1)");
    assertThat(over.failedCalls()).isEmpty();
  }

  @Test
  void one_that_had_no_second_is_forgotten_in_silence() {
    var told = after(Entry.NONE, denied("1", NOW));

    var later = tell(told, well(NOW.plus(HOUR))).entry();

    assertThat(later.outbox()).isEmpty();
    assertThat(later.failedCalls()).isEmpty();
  }

  @Test
  void the_next_after_an_hour_is_told_with_those_between() {
    var many = after(after(Entry.NONE, denied("1", NOW)), denied("2", NOW.plusSeconds(9)));

    var next = tell(many, denied("3", NOW.plus(HOUR))).entry();

    assertThat(next.outbox())
        .singleElement()
        .satisfies(out ->
            assertThat(out.alert().document())
                .contains("\"count\":2", "1 more by the same identity failed before it."));
    assertThat(next.failedCalls())
        .containsExactly(new FailedCalls(MALLORY, "StopLogging", NOW.plus(HOUR), 0));
  }

  @Test
  void another_call_and_another_identity_are_told_by_themselves() {
    var told = after(Entry.NONE, denied("1", NOW));
    var deletion = wake(Events.with(event("2"), "detail/eventName", "DeleteTrail"), NOW);
    var eve = "arn:aws:iam::111122223333:user/eve";
    var byEve = wake(Events.with(event("3"), "detail/userIdentity/arn", eve), NOW);

    assertThat(subjects(tell(told, deletion).entry())).hasSize(1);
    assertThat(subjects(tell(told, byEve).entry())).hasSize(1);
    assertThat(tell(told, byEve).entry().failedCalls()).hasSize(2);
  }

  @Test
  void a_flood_by_ever_new_identities_keeps_the_newest() {
    var many = Entry.NONE;
    for (int i = 0; i < 60; i++) {
      var arn = "arn:aws:iam::111122223333:user/u" + i;
      var one = Events.with(event("" + i), "detail/userIdentity/arn", arn);
      many = after(many, wake(one, NOW.plusSeconds(i)));
    }

    assertThat(many.failedCalls()).hasSize(50);
    assertThat(many.failedCalls().getLast().actor()).endsWith("u59");
  }

  @Test
  void so_many_at_once_that_they_outrun_each_other_at_the_ledger_are_told_by_the_first() {
    var outrun = denied("1", NOW).with(History.unknown(error(AwsError.OUTRUN)));
    var lost = denied("1", NOW).with(History.unknown(error("ResourceNotFoundException")));

    assertThat(tell(Entry.NONE, outrun).entry().outbox()).isEmpty();
    assertThat(tell(Entry.NONE, lost).entry().outbox()).hasSize(1);
  }

  @Test
  void they_never_push_out_what_was_done() {
    var full = tell(Entry.NONE, found("stop-by-name", Looks.stopped())).entry();
    for (int i = 0; i < 30; i++) {
      var arn = "arn:aws:iam::111122223333:user/u" + i;
      full =
          tell(full, wake(Events.with(event("" + i), "detail/userIdentity/arn", arn), NOW)).entry();
    }

    assertThat(subjects(full)).hasSize(10).first().asString().startsWith("DRIFTED: ");
  }

  @Test
  void one_that_is_not_believed_is_told_as_such_alone() {
    var forged = Events.with(event("1"), "detail/recipientAccountId", "999988887777");

    var told = tell(Entry.NONE, wake(forged, NOW));

    assertThat(told.told()).isPresent();
    assertThat(told.entry().failedCalls()).isEmpty();
    assertThat(told.entry().outbox()).hasSize(1);
  }

  private static AwsError error(String code) {
    return new AwsError("dynamodb:PutItem", "the ledger", "111122223333", "us-east-1", code, "x");
  }

  private static Incident denied(String id, Instant received) {
    return wake(event(id), received);
  }

  private static byte[] event(String id) {
    return Events.with("stop-access-denied", "detail/eventID", "event-000" + id);
  }

  private static Incident wake(byte[] event, Instant received) {
    return found(event, Looks.well(), received);
  }

  private static Incident well(Instant received) {
    return found("resync", Looks.well(), received);
  }

  private static List<String> subjects(Entry entry) {
    return entry.outbox().stream().map(out -> out.alert().subject()).toList();
  }
}
