package guardrail;

import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.alert.AlertWriter;
import guardrail.incident.WakeUp;
import guardrail.incident.Wakes;
import guardrail.ledger.Begun;
import guardrail.ledger.Entry;
import guardrail.ledger.InMemoryLedger;
import guardrail.ledger.Lease;
import guardrail.observation.Looks;
import guardrail.observation.Part.Known;
import guardrail.remediation.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecollectionTest {
  private static final Judgement STOPPED = Judgement.of(PLAIN_TRAIL, Looks.stopped());

  private final InMemoryLedger ledger = new InMemoryLedger();
  private final List<String> log = new ArrayList<>();
  private final Invocation mine = Guards.invocation("mine", log::add);

  @Test
  void a_repair_that_no_event_tells_of_is_written_before_it_is_made() {
    var memory = memory(Wakes.RESYNC);

    memory.repairBegins(STOPPED);

    assertThat(begun()).contains(mine(STOPPED));
    assertThat(memory.known()).isEqualTo(new Known<>(ledger.entry(PLAIN_TRAIL)));
  }

  @Test
  void a_repair_that_its_event_tells_of_waits_for_no_ledger() {
    memory(Wakes.by("stop-by-name")).repairBegins(STOPPED);

    assertThat(ledger.writes()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"foreign-trail", "stop-wrong-account", "update-that-weakens"})
  void an_event_of_something_else_does_not_tell_of_a_stop(String event) {
    memory(Wakes.by(event)).repairBegins(STOPPED);

    assertThat(begun()).isPresent();
  }

  @Test
  void whoever_is_outrun_writes_it_after_the_other() {
    ledger.beforeWrite(1, () -> ledger.write(PLAIN_TRAIL, Entry.NONE));

    memory(Wakes.RESYNC).repairBegins(STOPPED);

    assertThat(begun()).contains(mine(STOPPED));
    assertThat(ledger.entry(PLAIN_TRAIL).version()).isEqualTo(2);
  }

  @Test
  void the_repair_of_another_that_may_live_keeps_its_place() {
    var others = new Lease("another", Looks.NOW.plusSeconds(1));
    var entry = Entry.NONE.beginning(others, Looks.NOW, List.of("x")).orElseThrow();
    ledger.write(PLAIN_TRAIL, entry);

    memory(Wakes.RESYNC).repairBegins(STOPPED);

    assertThat(begun()).isEqualTo(entry.begun());
  }

  @Test
  void a_ledger_that_cannot_be_written_is_logged_and_holds_no_repair_up() {
    ledger.unwritable(true);

    memory(Wakes.RESYNC).repairBegins(STOPPED);

    assertThat(log).singleElement().asString().contains("Not remembered", "ResourceNotFound");
  }

  private Recollection memory(WakeUp wakeUp) {
    return new Recollection(
        ledger,
        Guards.careless(() -> Looks.NOW),
        PLAIN_TRAIL,
        wakeUp,
        false,
        mine,
        () -> Looks.NOW);
  }

  private Optional<Begun> begun() {
    return ledger.entry(PLAIN_TRAIL).begun();
  }

  private Begun mine(Judgement found) {
    return new Begun(mine.lease(), Looks.NOW, AlertWriter.drift(PLAIN_TRAIL, found.drift()));
  }
}
