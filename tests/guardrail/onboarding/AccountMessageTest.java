package guardrail.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.onboarding.AccountMessage.NotAnAccountMessage;
import guardrail.onboarding.AccountMessage.Why;
import guardrail.organization.Arrival;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccountMessageTest {
  private static final String ID = "444455556666";

  static final List<String> NO_MESSAGES =
      List.of(
          "",
          "null",
          "[]",
          "7",
          "\"text\"",
          "{",
          "{}",
          "{\"accountId\": \"444455556666\"}",
          "{\"accountId\": \"44445555666\", \"arrival\": \"FOUND\"}",
          "{\"accountId\": \"4444555566667\", \"arrival\": \"FOUND\"}",
          "{\"accountId\": null, \"arrival\": \"FOUND\"}",
          "{\"accountId\": [\"444455556666\"], \"arrival\": \"FOUND\"}",
          "{\"arrival\": \"FOUND\"}",
          "{\"accountId\": \"444455556666\", \"arrival\": \"SOMEHOW\"}",
          "{\"accountId\": \"444455556666\", \"arrival\": null}",
          "{\"accountId\": \"444455556666\", \"look\": \"first\"}",
          "{\"accountId\": \"444455556666\", \"look\": {}}",
          "{\"accountId\": \"444455556666\", \"sweep\": \"yesterday\"}",
          "{\"accountId\": \"444455556666\", \"sweep\": 7}",
          "{\"accountId\": \"444455556666\", \"departed\": {}}",
          "[".repeat(5_000),
          "x".repeat(100_000));

  static List<Why> reasons() {
    return Stream.concat(
            Arrays.stream(Arrival.values()).<Why>map(Why.Arrived::new),
            Stream.of(
                new Why.Departed("CloseAccount by \"alice\"\n", 3),
                new Why.Due(0),
                new Why.Due(Integer.MAX_VALUE),
                new Why.Swept(Newcomer.NOW, true),
                new Why.Swept(Newcomer.NOW.plusNanos(1), false)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void what_is_sent_is_what_is_read(Why why) {
    var message = new AccountMessage(ID, why);

    assertThat(AccountMessage.parse(message.toJson())).isEqualTo(message);
  }

  @ParameterizedTest
  @FieldSource("NO_MESSAGES")
  void what_is_none_is_refused_with_an_example(String text) {
    assertThatExceptionOfType(NotAnAccountMessage.class)
        .isThrownBy(() -> AccountMessage.parse(text))
        .withMessageContaining("{\"accountId\": \"444455556666\", \"arrival\": \"FOUND\"}")
        .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(250));
  }

  @Test
  void a_person_may_write_the_shortest_one_by_hand() {
    assertThat(AccountMessage.parse("{\"accountId\": \"444455556666\", \"arrival\": \"FOUND\"}"))
        .isEqualTo(new AccountMessage(ID, new Why.Arrived(Arrival.FOUND)));
  }
}
