package localaws.dynamodb;

import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localaws.AwsError;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;

class QueryTest {
  private static final String ARN = "arn:aws:dynamodb:eu-central-1:111122223333:table/log";

  private final World world = Sample.world();

  QueryTest() {
    var keys = new LinkedHashMap<String, String>();
    keys.put("id", "S");
    keys.put("at", "S");
    world.run(state -> state.tables().create(ARN, keys, false));
    for (var item : List.of("a 2", "b 1", "a 1", "a 3")) {
      world.call(ADMIN, "dynamodb", "PutItem", Map.of("TableName", "log", "Item", item(item)));
    }
  }

  private static Map<String, Object> item(String words) {
    return Map.of("id", Map.of("S", words.substring(0, 1)), "at", Map.of("S", words.substring(2)));
  }

  private Map<String, Object> query(String condition, Map<String, Object> more) {
    var members = new LinkedHashMap<String, Object>(more);
    members.put("TableName", "log");
    members.put("KeyConditionExpression", condition);
    members.put("ExpressionAttributeValues", Map.of(":id", Map.of("S", "a")));
    return world.call(ADMIN, "dynamodb", "Query", members);
  }

  private AwsError refused(String condition) {
    return catchThrowableOfType(AwsError.class, () -> query(condition, Map.of()));
  }

  @Test
  void answers_one_partition_in_the_order_of_its_sort_key() {
    assertThat(query("id = :id", Map.of()).get("Items"))
        .isEqualTo(List.of(item("a 1"), item("a 2"), item("a 3")));
  }

  @Test
  void goes_on_page_by_page() {
    var first = query("id = :id", Map.of("Limit", 2));
    var last = first.getOrDefault("LastEvaluatedKey", Map.of());

    assertThat(first.get("Items")).isEqualTo(List.of(item("a 1"), item("a 2")));
    assertThat(query("id = :id", Map.of("ExclusiveStartKey", last)).get("Items"))
        .isEqualTo(List.of(item("a 3")));
  }

  @Test
  void what_does_not_name_the_partition_is_refused_and_what_is_not_modelled_is_loud() {
    assertThat(refused("at = :id").code()).isEqualTo("ValidationException");
    assertThat(refused("id = :other").code()).isEqualTo("ValidationException");
    assertThat(refused("id = :id AND at > :at").code()).isEqualTo("UnknownOperationException");
  }
}
