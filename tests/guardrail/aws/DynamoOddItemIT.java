package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.ledger.Entry;
import guardrail.ledger.Ledger.Written.Outrun;
import guardrail.observation.Part.Unreadable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An item that is not as the guardrail writes it is told and never overwritten. */
class DynamoOddItemIT extends LedgerTable {
  @ParameterizedTest
  @CsvSource({
    "version, missing",
    "version, text",
    "trailSeen, text",
    "trailSeen, missing",
    "events, text",
    "events, missing",
    "events, texts",
    "outbox, text",
    "outbox, texts",
    "outbox, missing",
    "incident, text",
    "incident, odd",
    "begun, text",
    "begun, odd",
    "outbox, odd"
  })
  void what_somebody_else_wrote_is_unreadable_and_stays(String attribute, String kind) {
    write(whole(Optional.of(NOON)));
    var item = item();
    switch (kind) {
      case "text" -> item.put(attribute, Map.of("S", "strange"));
      case "texts" -> item.put(attribute, Map.of("L", List.of(Map.of("S", "strange"))));
      case "odd" -> item.put(attribute, odd(Objects.requireNonNull(item.get(attribute))));
      default -> item.remove(attribute);
    }
    put(item);

    var recalled = account.ports.ledger().recall(account.trail);

    assertThat(recalled)
        .isInstanceOfSatisfying(
            Unreadable.class, part -> assertThat(part.error().code()).isEqualTo("UnreadableItem"));
    assertThat(write(Entry.NONE)).isEqualTo(new Outrun());
    assertThat(item()).isEqualTo(item);
  }

  /** The same map or list of maps, with each text in it a number. */
  private static Object odd(Object value) {
    return switch (value) {
      case Map<?, ?> text when text.containsKey("S") -> Map.of("N", "7");
      case Map<?, ?> map -> {
        var changed = new HashMap<Object, Object>();
        map.forEach((key, inner) -> changed.put(key, odd(inner)));
        yield changed;
      }
      case List<?> list -> list.stream().map(DynamoOddItemIT::odd).toList();
      default -> value;
    };
  }

  private Map<String, Object> item() {
    return new HashMap<>(
        account.world.item("ledger", account.trail.arn().toString()).orElseThrow());
  }

  private void put(Map<String, Object> item) {
    account.world.run(state -> state.tables().named("ledger").orElseThrow().put(item));
  }
}
