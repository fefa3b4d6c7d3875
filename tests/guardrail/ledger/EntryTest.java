package guardrail.ledger;

import static guardrail.ledger.Cases.MINE;
import static guardrail.ledger.Cases.NOW;
import static guardrail.ledger.Cases.lease;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.alert.Alert;
import guardrail.event.Events;
import guardrail.incident.Wakes;
import guardrail.observation.Looks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryTest {
  private static final Lease OTHERS = lease("another");

  @Test
  void what_was_published_leaves_and_the_rest_of_its_holder_is_free_for_the_next() {
    var entry = Entry.of(List.of(out("a", MINE), out("b", MINE), out("c", OTHERS)));

    var after = entry.after(Set.of("a"), MINE);

    assertThat(after.outbox()).extracting(Outgoing::id).containsExactly("b", "c");
    assertThat(after.outbox().getFirst().lease().isFreeFor(OTHERS, NOW)).isTrue();
    assertThat(after.outbox().getLast().lease()).isEqualTo(OTHERS);
  }

  @Test
  void a_repair_of_another_that_may_live_keeps_its_place() {
    var entry = Entry.NONE.beginning(OTHERS, NOW, List.of("x")).orElseThrow();

    assertThat(entry.beginning(MINE, NOW, List.of("y"))).isEmpty();
    assertThat(entry.beginning(MINE, OTHERS.until().plusNanos(1), List.of("y"))).isPresent();
  }

  @Test
  void a_lease_is_free_for_its_own_request_and_for_all_once_it_ended() {
    assertThat(OTHERS.isFreeFor(new Lease("another", NOW), NOW)).isTrue();
    assertThat(OTHERS.isFreeFor(MINE, OTHERS.until())).isFalse();
    assertThat(OTHERS.isFreeFor(MINE, OTHERS.until().plusNanos(1))).isTrue();
    assertThat(OTHERS.released().isFreeFor(MINE, NOW)).isTrue();
  }

  @Test
  void an_event_that_was_told_of_is_known_and_another_is_not() {
    var entry = Cases.after(Entry.NONE, Cases.found("stop-by-name", Looks.stopped()));

    assertThat(entry.knows(Wakes.by("stop-by-name"))).isTrue();
    assertThat(entry.knows(Wakes.by("delete-trail"))).isFalse();
    assertThat(entry.knows(Wakes.RESYNC)).isFalse();
    assertThat(Entry.NONE.knows(Wakes.by("stop-by-name"))).isFalse();
  }

  @Test
  void an_event_whose_id_is_no_id_is_known_by_all_that_it_says() {
    var odd = Events.with("stop-by-name", "detail/eventID", "short");
    var entry = Cases.after(Entry.NONE, Cases.found(odd, Looks.stopped(), NOW));

    assertThat(entry.knows(Wakes.by(odd))).isTrue();
    assertThat(entry.knows(Wakes.by(Events.with(odd, "detail/awsRegion", "eu-west-1")))).isFalse();
    assertThat(entry.events()).extracting(KnownEvent::key).noneMatch("short"::equals);
  }

  @Test
  void whoever_publishes_gets_the_alerts_that_are_theirs() {
    var entry = Entry.of(List.of(out("a", MINE), out("b", OTHERS)));

    assertThat(entry.outboxOf(MINE)).extracting(Outgoing::id).containsExactly("a");
    assertThat(entry.outboxOf(lease("nobody"))).isEmpty();
  }

  private static Outgoing out(String id, Lease lease) {
    return new Outgoing(id, lease, new Alert("subject", "email", "document", Map.of()));
  }
}
