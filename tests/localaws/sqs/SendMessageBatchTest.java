package localaws.sqs;

import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import localaws.AwsError;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SendMessageBatchTest {
  private static final String URL = "https://sqs.eu-central-1.amazonaws.com/111122223333/accounts";

  private final World world = Sample.world();

  SendMessageBatchTest() {
    var arn = "arn:aws:sqs:eu-central-1:111122223333:accounts";
    world.run(state -> state.queues().create(URL, arn, Duration.ofSeconds(30), Duration.ofDays(4)));
  }

  @Test
  void sends_each_entry_as_a_message_of_its_own() {
    var answer = send(List.of(entry("a", "one"), entry("b", "two")));

    assertThat(world.messages(URL)).extracting(Message::body).containsExactly("one", "two");
    assertThat(ids(answer, "Successful")).containsExactly("a", "b");
    assertThat(ids(answer, "Failed")).isEmpty();
  }

  @Test
  void one_bad_entry_fails_alone_and_the_call_succeeds() {
    var tooLate = Map.of("Id", "late", "MessageBody", "x", "DelaySeconds", 901);

    var answer = send(List.of(entry("a", "one"), tooLate, Map.of("Id", "empty")));

    assertThat(world.messages(URL)).extracting(Message::body).containsExactly("one");
    assertThat(ids(answer, "Successful")).containsExactly("a");
    assertThat(ids(answer, "Failed")).containsExactly("late", "empty");
    assertThat(String.valueOf(answer.get("Failed")))
        .contains("Code=InvalidParameterValue", "SenderFault=true", "Code=MissingParameter");
  }

  @Test
  void sqs_itself_may_fail_some_entries() {
    world.run(state -> state.queues().failEntries(1));

    var answer = send(List.of(entry("a", "one"), entry("b", "two")));

    assertThat(ids(answer, "Failed")).containsExactly("a");
    assertThat(String.valueOf(answer.get("Failed"))).contains("SenderFault=false");
    assertThat(world.messages(URL)).extracting(Message::body).containsExactly("two");
  }

  static Stream<Arguments> refused() {
    var eleven = IntStream.range(0, 11).mapToObj(i -> entry("id" + i, "x")).toList();
    var large = "x".repeat(600_000);
    return Stream.of(
        Arguments.of("EmptyBatchRequest", List.of()),
        Arguments.of("TooManyEntriesInBatchRequest", eleven),
        Arguments.of("BatchEntryIdsNotDistinct", List.of(entry("a", "x"), entry("a", "y"))),
        Arguments.of("InvalidBatchEntryId", List.of(entry("a/b", "x"))),
        Arguments.of("BatchRequestTooLong", List.of(entry("a", large), entry("b", large))));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refuses_as_a_whole_what_sqs_does(String code, List<Object> entries) {
    assertThat(catchThrowableOfType(AwsError.class, () -> send(entries)).code()).isEqualTo(code);
    assertThat(world.messages(URL)).isEmpty();
  }

  private static Map<String, Object> entry(String id, String body) {
    return Map.of("Id", id, "MessageBody", body);
  }

  private Map<String, Object> send(List<?> entries) {
    var members = Map.of("QueueUrl", URL, "Entries", entries);
    return world.call(ADMIN, "sqs", "SendMessageBatch", members);
  }

  private static List<Object> ids(Map<String, Object> answer, String part) {
    return ((List<?>) answer.getOrDefault(part, List.of()))
        .stream().map(entry -> (Object) String.valueOf(((Map<?, ?>) entry).get("Id"))).toList();
  }
}
