package localaws.dynamodb;

import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localaws.AwsError;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
  private static final Map<String, Object> KEY = Map.of("Key", Map.of("id", Map.of("S", "a")));

  private final World world = Sample.world();

  TablesTest() {
    world.run(state -> state.tables().create(Ledgers.ARN, Map.of("id", "S"), true));
    world.run(state -> state.tables().named("ledger").orElseThrow().put(Ledgers.item("1", "x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ledger", Ledgers.ARN})
  void a_table_is_named_or_given_by_its_arn(String table) {
    assertThat(call(table, "GetItem", KEY)).isEqualTo(Map.of("Item", Ledgers.item("1", "x")));
  }

  @Test
  void an_item_that_is_not_there_is_no_error() {
    assertThat(call("ledger", "DeleteItem", KEY)).isEmpty();
    assertThat(call("ledger", "DeleteItem", KEY)).isEmpty();

    assertThat(call("ledger", "GetItem", KEY)).isEmpty();
  }

  @Test
  void only_a_consistent_read_is_sure_to_see_the_last_write() {
    world.faults().staleReads(1);
    call("ledger", "PutItem", Map.of("Item", Ledgers.item("2", "x")));
    var consistent = new HashMap<>(KEY);
    consistent.put("ConsistentRead", true);

    assertThat(call("ledger", "GetItem", KEY)).containsEntry("Item", Ledgers.item("1", "x"));
    assertThat(call("ledger", "GetItem", consistent)).containsEntry("Item", Ledgers.item("2", "x"));
  }

  @Test
  void a_key_is_the_whole_key_and_nothing_else() {
    var more = Map.of("id", Map.of("S", "a"), "v", Map.of("N", "1"));

    assertThat(refusal("GetItem", Map.of("Key", Map.of()))).isEqualTo("ValidationException");
    assertThat(refusal("GetItem", Map.of("Key", more))).isEqualTo("ValidationException");
  }

  @Test
  void a_protected_table_cannot_be_deleted_and_another_is_gone() {
    assertThat(refusal("DeleteTable", Map.of())).isEqualTo("ValidationException");

    world.run(state -> state.tables().create(Ledgers.ARN, Map.of("id", "S"), false));
    call("ledger", "DeleteTable", Map.of());

    for (var operation : List.of("GetItem", "PutItem", "DeleteItem", "DeleteTable")) {
      assertThat(refusal(operation, Map.of())).isEqualTo("ResourceNotFoundException");
    }
  }

  @Test
  void a_table_is_of_one_region() {
    var elsewhere =
        catchThrowableOfType(
            AwsError.class,
            () -> world.call(ADMIN, "us-east-1", "dynamodb", "GetItem", named("ledger", KEY)));

    assertThat(elsewhere.code()).isEqualTo("ResourceNotFoundException");
  }

  @Test
  void a_table_can_be_lost_without_a_call() {
    world.run(state -> state.tables().drop("ledger"));

    assertThat(refusal("GetItem", KEY)).isEqualTo("ResourceNotFoundException");
    assertThat(world.item("ledger", "a")).isEmpty();
  }

  private Map<String, Object> call(String table, String operation, Map<String, Object> members) {
    return world.call(ADMIN, "dynamodb", operation, named(table, members));
  }

  private static Map<String, Object> named(String table, Map<String, Object> members) {
    var all = new HashMap<>(members);
    all.put("TableName", table);
    return all;
  }

  private String refusal(String operation, Map<String, Object> members) {
    return catchThrowableOfType(AwsError.class, () -> call("ledger", operation, members)).code();
  }
}
