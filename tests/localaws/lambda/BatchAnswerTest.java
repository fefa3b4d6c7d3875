package localaws.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchAnswerTest {
  private static final List<String> IDS = List.of("a", "b");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"batchItemFailures\":null}",
        "{\"batchItemFailures\":[]}",
        "{\"somethingElse\":1}"
      })
  void nothing_said_is_nothing_failed(String json) {
    assertThat(failed(new Result.Returned(json))).isEmpty();
  }

  @Test
  void a_message_that_is_named_failed_alone() {
    var answer = "{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}";

    assertThat(failed(new Result.Returned(answer))).containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"},{\"itemIdentifier\":\"unknown\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
        "{\"batchItemFailures\":[{\"messageId\":\"b\"}]}",
        "{\"batchItemFailures\":[\"b\"]}",
        "{\"batchItemFailures\":\"b\"}",
        "[\"b\"]",
        "\"OK\"",
        "{not json"
      })
  void what_lambda_does_not_understand_fails_all(String json) {
    assertThat(failed(new Result.Returned(json))).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void a_function_that_throws_or_dies_fails_all() {
    assertThat(failed(new Result.Failed("E", "broken", "{}"))).hasSize(2);
    assertThat(failed(new Result.Died(137))).hasSize(2);
  }

  @Test
  void lambda_reads_no_answer_unless_the_mapping_asks_for_it() {
    var answer = new Result.Returned("{\"batchItemFailures\":[{\"itemIdentifier\":\"b\"}]}");

    assertThat(BatchAnswer.of(answer, IDS, false).failed()).isEmpty();
    assertThat(BatchAnswer.of(new Result.Died(1), IDS, false).failed()).hasSize(2);
  }

  private static Set<String> failed(Result result) {
    return BatchAnswer.of(result, IDS, true).failed();
  }
}
