package localaws.dynamodb;

import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import localaws.AwsError;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PutItemTest {
  private static final String FIRST = "attribute_not_exists(id) OR #v = :seen";

  private final World world = Sample.world();

  PutItemTest() {
    world.run(state -> state.tables().create(Ledgers.ARN, Map.of("id", "S"), true));
  }

  @Test
  void replaces_the_whole_item() {
    put(Ledgers.item("1", "x"));

    put(Map.of("id", Map.of("S", "a")));

    assertThat(world.item("ledger", "a")).contains(Map.of("id", Map.of("S", "a")));
    assertThat(world.item("ledger", "b")).isEmpty();
  }

  @Test
  void a_condition_holds_for_the_first_item_and_for_the_one_that_was_seen() {
    conditionally(FIRST, "1", "0");
    conditionally(FIRST, "2", "1");

    assertThat(refusal(condition(FIRST, "3", "1"))).isEqualTo("ConditionalCheckFailedException");
    assertThat(world.item("ledger", "a")).contains(Ledgers.item("2", "x"));
  }

  @Test
  void and_binds_closer_than_or() {
    put(Ledgers.item("1", "x"));

    conditionally("attribute_not_exists(id) AND #v = :seen OR #v = :seen", "2", "1");

    assertThat(refusal(condition("#v = :seen AND attribute_not_exists(id)", "3", "2")))
        .isEqualTo("ConditionalCheckFailedException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#v < :seen",
        "#v = #v",
        "begins_with(#v, :seen)",
        "(#v = :seen)",
        "attribute_exists(#v) AND #v = :seen",
        "#v = :seen AND attribute_not_exists(a.b)"
      })
  void a_condition_that_is_not_modelled_fails_loudly(String expression) {
    assertThat(refusal(condition(expression, "1", "0"))).isEqualTo("UnknownOperationException");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attribute_not_exists(id)",
        "#v = :other",
        "#v = :seen AND",
        "#v = :seen OR attribute_not_exists(status)"
      })
  void refuses_unused_undefined_and_reserved_names(String expression) {
    assertThat(refusal(condition(expression, "1", "0"))).isEqualTo("ValidationException");
  }

  @Test
  void refuses_an_item_without_its_key() {
    assertThat(refusal(Map.of("Item", Map.of("v", Map.of("N", "1")))))
        .isEqualTo("ValidationException");
    assertThat(refusal(Map.of("Item", Map.of("id", Map.of("S", "")))))
        .isEqualTo("ValidationException");
    assertThat(refusal(Map.of("Item", Map.of("id", Map.of("N", "1")))))
        .isEqualTo("ValidationException");
  }

  @Test
  void takes_an_item_of_400_kilobytes_and_no_more() {
    // "id", "a", "v", "1" (two bytes as a number) and "text" are the other ten.
    var most = 400 * 1024 - 10;

    put(Ledgers.item("1", "x".repeat(most)));

    assertThat(refusal(Map.of("Item", Ledgers.item("1", "x".repeat(most + 1)))))
        .isEqualTo("ValidationException");
    assertThat(refusal(Map.of("Item", Ledgers.item("1", "ü".repeat(most / 2 + 1)))))
        .isEqualTo("ValidationException");
  }

  @Test
  void fails_loudly_for_members_that_are_not_modelled() {
    assertThat(refusal(Map.of("Item", Ledgers.item("1", "x"), "ReturnValues", "ALL_OLD")))
        .isEqualTo("UnknownOperationException");
  }

  private void conditionally(String expression, String version, String seen) {
    call(condition(expression, version, seen));
  }

  private static Map<String, Object> condition(String expression, String version, String seen) {
    return Map.of(
        "Item",
        Ledgers.item(version, "x"),
        "ConditionExpression",
        expression,
        "ExpressionAttributeNames",
        Map.of("#v", "v"),
        "ExpressionAttributeValues",
        Map.of(":seen", Map.of("N", seen)));
  }

  private void put(Map<String, Object> item) {

    call(Map.of("Item", item));
  }

  private void call(Map<String, Object> members) {
    var all = new HashMap<>(members);
    all.put("TableName", "ledger");
    world.call(ADMIN, "dynamodb", "PutItem", all);
  }

  private String refusal(Map<String, Object> members) {
    return catchThrowableOfType(AwsError.class, () -> call(members)).code();
  }
}
