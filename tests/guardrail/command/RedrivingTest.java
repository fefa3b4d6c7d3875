package guardrail.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guardrail.aws.sqs.DeadLetter;
import guardrail.aws.sqs.DeadLetters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RedrivingTest {
  private final List<String> done = new ArrayList<>();
  private final DeadLetter stop = LetterTest.letter(LetterTest.event("stop-by-name"), Map.of());
  private final DeadLetter resync = LetterTest.letter(LetterTest.event("resync"), Map.of());
  private final DeadLetter junk = LetterTest.letter("junk", Map.of());

  RedrivingTest() throws IOException {}

  /** Remembers in what order it was used. */
  private final class Queue implements DeadLetters {
    private final List<DeadLetter> letters;

    Queue(DeadLetter... letters) {
      this.letters = List.of(letters);
    }

    @Override
    public List<DeadLetter> receive() {
      return letters;
    }

    @Override
    public void delete(DeadLetter letter) {
      done.add("deleted " + name(letter));
    }

    @Override
    public void release(DeadLetter letter) {
      done.add("released " + name(letter));
    }
  }

  private String name(DeadLetter letter) {
    return letter.equals(stop) ? "stop" : letter.equals(resync) ? "resync" : "junk";
  }

  private void invoke(String event) {
    done.add("invoked " + (event.contains("StopLogging") ? "stop" : "resync"));
  }

  private Ran run(Optional<Predicate<String>> asks, boolean yes, DeadLetters... queues) {
    var streams = new Ran.Streams(asks);
    var exit = new Redriving(List.of(queues), this::invoke, streams.here(Map.of())).run(yes);
    done.addAll(streams.questions);
    return streams.ran(exit);
  }

  @Test
  void empty_queues_are_fine() {
    assertThat(run(Optional.empty(), false, new Queue(), new Queue()))
        .isEqualTo(new Ran(0, "Both queues are empty: nothing was kept.\n", ""));
  }

  @Test
  void each_letter_is_deleted_after_its_event_was_taken() {
    var ran = run(Optional.empty(), true, new Queue(stop), new Queue(resync));

    assertThat(done)
        .containsExactly("invoked stop", "deleted stop", "invoked resync", "deleted resync");
    assertThat(ran)
        .isEqualTo(
            new Ran(
                0,
                """
                  1. 2026-11-22 09:14:03 UTC  guard-Undelivered  StopLogging at 2026-11-22 09:14:03 UTC by arn:aws:iam::111122223333:user/mallory
                     never delivered: no ERROR_CODE: no ERROR_MESSAGE
                  2. 2026-11-22 09:14:03 UTC  guard-Undelivered  Resync
                     never delivered: no ERROR_CODE: no ERROR_MESSAGE

                The function has 2 of 2 again.
                """,
                ""));
  }

  @Test
  void a_person_who_agrees_was_asked_how_many() {
    var ran = run(Optional.of(_ -> true), false, new Queue(stop, junk), new Queue(resync));

    assertThat(done).contains("Put these 2 back? [y/N] ", "deleted stop", "deleted resync");
    assertThat(ran.exit()).as("the junk is still there").isEqualTo(1);
  }

  @Test
  void whoever_does_not_agree_changes_nothing() {
    var ran = run(Optional.of(_ -> false), false, new Queue(stop));

    assertThat(done).containsExactly("released stop", "Put this one back? [y/N] ");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).endsWith("\nNothing was changed.\n");
  }

  @Test
  void without_a_terminal_it_only_shows() {
    var ran = run(Optional.empty(), false, new Queue(stop));

    assertThat(done).containsExactly("released stop");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .endsWith("\nNothing was changed: there is no terminal to ask at; --yes does not ask.\n");
  }

  @Test
  void what_is_no_event_goes_back_to_its_queue() {
    var ran = run(Optional.empty(), true, new Queue(junk));

    assertThat(done).containsExactly("released junk");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void if_lambda_does_not_take_one_the_rest_goes_back() {
    var streams = new Ran.Streams(Optional.empty());
    var redriving =
        new Redriving(
            List.of(new Queue(stop, resync)),
            event -> {
              if (event.contains("Resync")) {
                throw new IllegalStateException("not taken");
              }
              invoke(event);
            },
            streams.here(Map.of()));

    assertThatThrownBy(() -> redriving.run(true)).hasMessage("not taken");

    assertThat(done).containsExactly("invoked stop", "deleted stop", "released resync");
    assertThat(streams.ran(1).out()).endsWith("\nThe function has 1 of 2 again.\n");
  }
}
