package localaws.lambda;

import static localaws.lambda.FedFunction.ARN;
import static localaws.lambda.FedFunction.FUNCTION;
import static localaws.lambda.FedFunction.URL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A function that sends messages to the queue that feeds it. */
class QueueLoopTest {
  private static final QueueSource LOOPING = new QueueSource(ARN, 10, true, 5, true);

  private final FedFunction fed = new FedFunction();

  /** Waits, as an onboarding does: by a message to itself. */
  private String onwards(String payload) {
    fed.send(FUNCTION, payload.substring(0, 10), 900);
    return "";
  }

  @Test
  void what_it_sends_for_later_is_handled_in_time_and_not_before() {
    fed.send(1);
    var mapping = fed.by(this::onwards);

    assertThat(mapping.pump()).isEqualTo(1);
    assertThat(mapping.pump()).isZero();

    fed.clock.advance(Duration.ofMinutes(15));
    assertThat(mapping.pump()).isEqualTo(1);
  }

  @Test
  void what_it_sends_for_now_is_handled_in_the_same_pump() {
    fed.send(1);
    var mapping =
        fed.by(payload -> {
          if (payload.contains("accountId")) {
            fed.send(FUNCTION, "last", 0);
          }
          return "";
        });

    assertThat(mapping.pump()).isEqualTo(2);
  }

  @Test
  void lambda_stops_it_after_sixteen_invocations_of_one_chain() {
    fed.send(1);
    var mapping = fed.by(this::onwards);

    rounds(mapping);

    assertThat(mapping.attempts())
        .filteredOn(attempt -> attempt.result() instanceof Result.Returned)
        .hasSize(16);
    assertThat(mapping.attempts().getLast().result())
        .isInstanceOfSatisfying(
            Result.Failed.class,
            failed -> assertThat(failed.errorType()).isEqualTo("RecursiveInvocationException"));
    assertThat(fed.world.messages(URL)).hasSize(1);
  }

  @Test
  void a_function_that_may_loop_goes_on() {
    fed.send(1);
    var mapping = fed.by(LOOPING, this::onwards);

    rounds(mapping);

    assertThat(mapping.attempts())
        .hasSize(20)
        .allMatch(attempt -> attempt.result() instanceof Result.Returned);
  }

  @Test
  void one_that_never_ends_is_a_fault_of_the_test() {
    fed.send(1);
    var mapping =
        fed.by(
            LOOPING,
            _ -> {
              fed.send(FUNCTION, "again", 0);
              return "";
            });

    assertThatIllegalStateException()
        .isThrownBy(mapping::pump)
        .withMessage(ARN + " is never empty: a loop?");
  }

  @Test
  void what_others_send_starts_a_chain_of_its_own() {
    var mapping = fed.by(_ -> "");

    for (int round = 0; round < 20; round++) {
      fed.send(1);
      assertThat(mapping.pump()).isEqualTo(1);
    }

    assertThat(fed.world.messages(URL)).isEmpty();
  }

  private void rounds(QueueMapping mapping) {
    for (int round = 0; round < 20; round++) {
      mapping.pump();
      fed.clock.advance(Duration.ofMinutes(15));
    }
  }
}
