package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.onboarding.Enrolment;
import guardrail.onboarding.Newcomer;
import guardrail.onboarding.Phase;
import guardrail.onboarding.Register;
import guardrail.onboarding.Register.SweepWritten;
import guardrail.onboarding.Register.Written.Kept;
import guardrail.onboarding.Register.Written.Lost;
import guardrail.onboarding.Register.Written.Outrun;
import guardrail.onboarding.Sweep;
import guardrail.organization.Arrival;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DynamoRegisterIT {
  private static final String ID = Newcomer.ID;

  private final OrganizationHub hub = new OrganizationHub();
  private final Register register = hub.ports("r-exam").register();

  @AfterEach
  void close() {
    hub.close();
  }

  @ParameterizedTest
  @EnumSource
  void what_is_written_is_what_is_recalled(Phase phase) {
    var account = Newcomer.in(phase, Arrival.INVITED);

    assertThat(register.write(account)).isEqualTo(new Kept(account.version(1)));
    assertThat(register.recall(ID)).isEqualTo(new Known<>(Optional.of(account.version(1))));
    assertThat(register.all()).isEqualTo(new Known<>(List.of(account.version(1))));
  }

  @Test
  void an_account_that_nobody_wrote_is_known_to_be_unknown() {
    assertThat(register.recall(ID)).isEqualTo(new Known<>(Optional.empty()));
  }

  @Test
  void whoever_was_outrun_overwrites_nothing() {
    var first = kept(Newcomer.who(Arrival.CREATED));
    kept(first.looking(Newcomer.NOW));

    assertThat(register.write(first.expected(Newcomer.NOW))).isEqualTo(new Outrun());
    assertThat(register.write(Newcomer.who(Arrival.FOUND))).isEqualTo(new Outrun());
    assertThat(kept(recalled()).version()).isEqualTo(3);
  }

  @Test
  void all_accounts_are_read_over_all_pages_without_the_sweep_and_the_events() {
    var longReason = "why ".repeat(10_000);
    for (int i = 0; i < 60; i++) {
      var one = Newcomer.who("%012d".formatted(i), Arrival.FOUND);
      register.write(one.gone(longReason, Newcomer.NOW));
    }
    register.write(Sweep.begin(Optional.empty(), Newcomer.NOW));
    register.told("one", Newcomer.NOW);

    assertThat(register.all().known().orElseThrow()).hasSize(60);
    assertThat(hub.calls("Scan")).hasSizeGreaterThan(1);
  }

  @Test
  void the_sweep_is_kept_with_its_version() {
    assertThat(register.lastSweep()).isEqualTo(new Known<>(Optional.empty()));
    var begun = Sweep.begin(Optional.empty(), Newcomer.NOW);
    assertThat(register.write(begun)).isEqualTo(SweepWritten.KEPT);
    assertThat(register.write(begun)).isEqualTo(SweepWritten.OUTRUN);

    var ended = begun.version(1).ended(9, Newcomer.NOW).digestTold(Newcomer.NOW);
    assertThat(register.write(ended)).isEqualTo(SweepWritten.KEPT);
    assertThat(register.lastSweep()).isEqualTo(new Known<>(Optional.of(ended.version(2))));
    assertThat(register.recall("sweep").known()).isEmpty();
  }

  @Test
  void an_event_that_was_told_is_remembered_for_16_days() {
    assertThat(register.wasTold("one")).isEqualTo(new Known<>(false));

    assertThat(register.told("one", Newcomer.NOW)).isEmpty();
    assertThat(register.told("one", Newcomer.NOW)).as("once more does no harm").isEmpty();

    assertThat(register.wasTold("one")).isEqualTo(new Known<>(true));
    assertThat(register.wasTold("two")).isEqualTo(new Known<>(false));
    assertThat(hub.world.item("Accounts", "event one").orElseThrow())
        .containsEntry(
            "expires",
            Map.of("N", String.valueOf(Newcomer.NOW.getEpochSecond() + 16 * 24 * 60 * 60)));
  }

  @ParameterizedTest
  @CsvSource({
    "version, S, strange", "name, N, 7", "arrival, S, SOMEHOW", "since, S, yesterday",
    "phase, S, ASLEEP", "told, S, true", "look, S, first", "look, N, 99999999999",
    "due, S, soon", "ended, N, 7"
  })
  void an_account_that_somebody_else_wrote_is_unreadable_and_no_other_with_it(
      String attribute, String type, String value) {
    kept(Newcomer.in(Phase.WAITING_FOR_DELIVERY, Arrival.CREATED));
    var well = kept(Newcomer.who("222233334444", Arrival.FOUND));
    var item = new HashMap<>(hub.world.item("Accounts", ID).orElseThrow());
    item.put(attribute, Map.of(type, value));
    hub.world.run(state -> state.tables().named("Accounts").orElseThrow().put(item));

    assertThat(register.recall(ID))
        .isInstanceOfSatisfying(
            Unreadable.class, part -> assertThat(part.error().code()).isEqualTo("UnreadableItem"));
    assertThat(register.all()).isEqualTo(new Known<>(List.of(well)));
  }

  @Test
  void a_table_that_is_gone_is_unreadable_and_takes_nothing() {
    hub.world.run(state -> state.tables().drop("Accounts"));

    assertThat(register.recall(ID)).isInstanceOf(Unreadable.class);
    assertThat(register.all()).isInstanceOf(Unreadable.class);
    assertThat(register.lastSweep()).isInstanceOf(Unreadable.class);
    assertThat(register.wasTold("one")).isInstanceOf(Unreadable.class);
    assertThat(register.told("one", Newcomer.NOW)).isPresent();
    assertThat(register.write(Newcomer.who(Arrival.FOUND))).isInstanceOf(Lost.class);
    assertThat(register.write(Sweep.begin(Optional.empty(), Newcomer.NOW)))
        .isEqualTo(SweepWritten.LOST);
  }

  private Enrolment kept(Enrolment enrolment) {
    return ((Kept) register.write(enrolment)).enrolment();
  }

  private Enrolment recalled() {
    return register.recall(ID).known().flatMap(found -> found).orElseThrow();
  }
}
