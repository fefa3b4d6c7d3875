package localaws.dynamodb;

import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localaws.AwsError;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTest {
  private static final String ARN = "arn:aws:dynamodb:eu-central-1:111122223333:table/accounts";

  private final World world = Sample.world();

  ScanTest() {
    world.run(state -> state.tables().create(ARN, Map.of("accountId", "S"), false));
  }

  @Test
  void an_empty_table_is_one_empty_page() {
    assertThat(scan(Map.of())).isEqualTo(Map.of("Items", List.of(), "Count", 0, "ScannedCount", 0));
  }

  @Test
  void page_after_page_gives_each_item_once() {
    var all = put(5);

    var seen = new ArrayList<String>();
    var pages = 0;
    Object from = Map.of();
    do {
      var page = scan(Map.of("Limit", 2, "ExclusiveStartKey", from));
      seen.addAll(ids(page));
      from = page.getOrDefault("LastEvaluatedKey", Map.of());
      pages++;
    } while (!from.equals(Map.of()));

    assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void a_page_that_ends_at_its_limit_does_not_say_that_nothing_follows() {
    put(2);

    var full = scan(Map.of("Limit", 2));
    var next = scan(Map.of("ExclusiveStartKey", full.getOrDefault("LastEvaluatedKey", "")));

    assertThat(full).containsKey("LastEvaluatedKey");
    assertThat(next).containsEntry("Count", 0).doesNotContainKey("LastEvaluatedKey");
  }

  @Test
  void goes_on_after_a_key_whose_item_is_gone_meanwhile() {
    put(4);
    var first = scan(Map.of("Limit", 2));
    var key = first.getOrDefault("LastEvaluatedKey", "");
    world.call(ADMIN, "dynamodb", "DeleteItem", Map.of("TableName", "accounts", "Key", key));

    var rest = scan(Map.of("ExclusiveStartKey", key));

    assertThat(ids(rest)).hasSize(2).doesNotContainAnyElementsOf(ids(first));
  }

  @Test
  void a_page_holds_a_megabyte_at_most() {
    for (int i = 0; i < 4; i++) {
      put(Map.of("accountId", text("a" + i), "text", text("x".repeat(300_000))));
    }

    var page = scan(Map.of());

    assertThat(page).containsEntry("Count", 3).containsKey("LastEvaluatedKey");
  }

  @Test
  void only_the_named_attributes_come_back() {
    put(Map.of("accountId", text("a"), "state", text("ACTIVE"), "more", text("x")));

    var page =
        scan(
            Map.of(
                "ProjectionExpression",
                "accountId, #state, absent",
                "ExpressionAttributeNames",
                Map.of("#state", "state")));

    assertThat(page.get("Items"))
        .isEqualTo(List.of(Map.of("accountId", text("a"), "state", text("ACTIVE"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"state", "#undefined"})
  void refuses_a_projection_that_dynamodb_refuses(String projection) {
    assertThat(refusal(Map.of("ProjectionExpression", projection)))
        .isEqualTo("ValidationException");
  }

  @Test
  void refuses_a_name_that_no_projection_uses_and_a_page_of_nothing() {
    assertThat(refusal(Map.of("ExpressionAttributeNames", Map.of("#a", "a"))))
        .isEqualTo("ValidationException");
    assertThat(refusal(Map.of("Limit", 0))).isEqualTo("ValidationException");
  }

  private List<String> put(int items) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < items; i++) {
      ids.add(text("a" + i).toString());
      put(Map.of("accountId", text("a" + i)));
    }
    return ids;
  }

  private void put(Map<String, Object> item) {
    world.call(ADMIN, "dynamodb", "PutItem", Map.of("TableName", "accounts", "Item", item));
  }

  private static Map<String, Object> text(String text) {
    return Map.of("S", text);
  }

  private Map<String, Object> scan(Map<String, Object> members) {
    var all = new HashMap<>(members);
    all.put("TableName", "accounts");
    return world.call(ADMIN, "dynamodb", "Scan", all);
  }

  private String refusal(Map<String, Object> members) {
    return catchThrowableOfType(AwsError.class, () -> scan(members)).code();
  }

  private static List<String> ids(Map<String, Object> page) {
    return ((List<?>) page.getOrDefault("Items", List.of()))
        .stream().map(item -> String.valueOf(((Map<?, ?>) item).get("accountId"))).toList();
  }
}
