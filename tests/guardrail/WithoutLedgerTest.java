package guardrail;

import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.event.Events;
import org.junit.jupiter.api.Test;

/** A ledger that cannot be used delays no repair and silences no alert. */
class WithoutLedgerTest extends Overlapping {
  @Test
  void whoever_is_outrun_again_and_again_tells_without_the_ledger_and_says_so() {
    for (int write = 1; write <= 9; write += 2) {
      ledger.beforeWrite(write, () -> ledger.write(PLAIN_TRAIL, ledger.entry(PLAIN_TRAIL)));
    }

    handle("stop-by-name", "mine");

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().document()).contains("\"ledgerError\"", "Outrun");
  }

  @Test
  void an_unreadable_ledger_delays_neither_repair_nor_alert_and_is_told() {
    ledger.unreadable(true);

    var incidents = handle("stop-by-name", "mine");

    assertThat(aws.isLogging()).isTrue();
    assertThat(incidents).hasSize(1);
    assertThat(told.getFirst().document()).contains("\"ledgerError\"");
  }

  @Test
  void an_unwritable_ledger_delays_neither_repair_nor_alert_and_is_told() {
    ledger.unwritable(true);

    handle("resync", "mine");

    assertThat(aws.isLogging()).isTrue();
    assertThat(told.getFirst().document()).contains("\"ledgerError\"");
  }

  @Test
  void without_a_ledger_the_process_remembers_what_it_told() {
    ledger.unreadable(true);
    var guard = guard(told::add);

    guard.handle(Events.bytes("stop-by-name"), invocation("mine"));
    guard.handle(Events.bytes("stop-by-name"), invocation("duplicate"));

    assertThat(told).hasSize(1);
  }

  @Test
  void what_the_topic_refuses_again_after_the_ledger_is_back_is_not_lost() {
    ledger.unreadable(true);
    var topic = new Topic();
    var guard = guard(topic);
    refused(() -> guard.handle(Events.bytes("resync"), invocation("mine")));
    ledger.unreadable(false);
    refused(() -> guard.handle(Events.bytes("resync"), invocation("again")));

    topic.open = true;
    guard.handle(Events.bytes("resync"), invocation("next"));

    assertThat(told).hasSize(1);
  }

  @Test
  void what_the_topic_refused_without_a_ledger_goes_out_once_both_are_back() {
    ledger.unreadable(true);
    var topic = new Topic();
    var guard = guard(topic);
    refused(() -> guard.handle(Events.bytes("resync"), invocation("mine")));

    topic.open = true;
    ledger.unreadable(false);
    guard.handle(Events.bytes("resync"), invocation("next"));
    guard.handle(Events.bytes("resync"), invocation("after"));

    assertThat(told).hasSize(1);
  }
}
