package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.alert.Alert;
import guardrail.ledger.Entry;
import guardrail.ledger.Ledger.Written.Kept;
import guardrail.ledger.Ledger.Written.Lost;
import guardrail.ledger.Ledger.Written.Outrun;
import guardrail.ledger.Outgoing;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger's table, asked by the real SDK over HTTP. */
class DynamoLedgerIT extends LedgerTable {
  @Test
  void nothing_is_remembered_of_a_trail_that_was_never_written() {
    assertThat(account.ports.ledger().recall(account.trail)).isEqualTo(new Known<>(Entry.NONE));
  }

  @Test
  void an_entry_with_all_in_it_comes_back_as_it_was() {
    var written = write(whole(Optional.of(NOON)));
    var over = write(((Kept) written).entry());

    assertThat(written).isEqualTo(new Kept(whole(Optional.of(NOON)).version(1)));
    assertThat(account.ports.ledger().recall(account.trail))
        .isEqualTo(new Known<>(((Kept) over).entry()));
  }

  @Test
  void an_open_incident_and_nothing_else_comes_back_as_it_was() {
    var full = whole(Optional.empty());
    var bare =
        new Entry(
            0,
            false,
            full.incident(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    write(bare);

    assertThat(account.ports.ledger().recall(account.trail))
        .isEqualTo(new Known<>(bare.version(1)));
  }

  @Test
  void whoever_read_before_another_wrote_is_outrun() {
    write(Entry.NONE);
    var read = ((Known<Entry>) account.ports.ledger().recall(account.trail)).value();
    write(read);

    assertThat(write(read)).isEqualTo(new Outrun());
    assertThat(write(Entry.NONE)).isEqualTo(new Outrun());
    assertThat(account.ports.ledger().recall(account.trail))
        .isEqualTo(new Known<>(Entry.NONE.version(2)));
  }

  @Test
  void a_table_that_is_gone_is_said_with_its_name() {
    account.world.run(state -> state.tables().drop("ledger"));

    assertThat(account.ports.ledger().recall(account.trail))
        .isInstanceOfSatisfying(
            Unreadable.class,
            part ->
                assertThat(part.error().toString())
                    .contains("ResourceNotFoundException", "ledger"));
    assertThat(write(Entry.NONE))
        .isInstanceOfSatisfying(
            Lost.class,
            lost -> assertThat(lost.error().code()).isEqualTo("ResourceNotFoundException"));
  }

  @Test
  void an_entry_that_is_too_large_is_lost_and_the_one_before_stays() {
    write(Entry.NONE);
    var alert = new Alert("s", "e", "x".repeat(410_000), Map.of());
    var large = Entry.of(List.of(new Outgoing("id", LEASE, alert))).version(1);

    assertThat(write(large))
        .isInstanceOfSatisfying(
            Lost.class, lost -> assertThat(lost.error().code()).isEqualTo("ValidationException"));
    assertThat(account.ports.ledger().recall(account.trail))
        .isEqualTo(new Known<>(Entry.NONE.version(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetItem", "PutItem"})
  void a_table_that_does_not_answer_is_asked_twice_and_no_more(String operation) {
    account
        .world
        .faults()
        .fail("dynamodb", operation, 99, new AwsError("InternalServerError", 500, "no"));

    var failed =
        operation.equals("GetItem")
            ? account.ports.ledger().recall(account.trail)
            : write(Entry.NONE);

    assertThat(failed.toString()).contains("InternalServerError", "dynamodb:" + operation);
    assertThat(account.wire.requests()).hasSize(2);
  }

  @Test
  void a_read_after_a_write_is_never_stale() {
    account.world.faults().staleReads(9);

    write(Entry.NONE);

    assertThat(account.ports.ledger().recall(account.trail))
        .isEqualTo(new Known<>(Entry.NONE.version(1)));
  }
}
