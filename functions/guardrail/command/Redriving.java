package guardrail.command;

import guardrail.aws.AwsRefused;
import guardrail.aws.sqs.DeadLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One round through the queues. A letter is deleted only after Lambda took its event; every other
 * one is made visible again, whatever goes wrong.
 */
final class Redriving {
  private final List<DeadLetters> queues;
  private final Consumer<String> function;
  private final Surroundings here;

  /** Those that are still hidden from others. */
  private final List<Held> held = new ArrayList<>();

  private record Held(Letter letter, DeadLetters queue) {}

  Redriving(List<DeadLetters> queues, Consumer<String> function, Surroundings here) {
    this.queues = List.copyOf(queues);
    this.function = function;
    this.here = here;
  }

  int run(boolean yes) {
    try {
      queues.forEach(this::receive);
      if (held.isEmpty()) {
        here.out().println("Both queues are empty: nothing was kept.");
        return 0;
      }
      show();
      var events = held.stream().filter(one -> one.letter().event().isPresent()).toList();
      if (!events.isEmpty() && agreed(yes, events.size())) {
        putBack(events);
      }
      return held.isEmpty() ? 0 : 1;
    } finally {
      held.forEach(this::release);
    }
  }

  private void receive(DeadLetters queue) {
    queue.receive().forEach(letter -> held.add(new Held(Letter.open(letter), queue)));
  }

  private void show() {
    for (int i = 0; i < held.size(); i++) {
      here.out().print(held.get(i).letter().shown(i + 1));
    }
    here.out().println();
  }

  private boolean agreed(boolean yes, int count) {
    return here.agreed(yes, "Put %s back?".formatted(count == 1 ? "this one" : "these " + count));
  }

  private void putBack(List<Held> events) {
    var done = 0;
    try {
      for (var one : events) {
        function.accept(one.letter().event().orElseThrow());
        one.queue().delete(one.letter().letter());
        held.remove(one);
        done++;
      }
    } finally {
      here.out().printf("The function has %d of %d again.%n", done, events.size());
    }
  }

  /** A failure here only means that it stays hidden for the rest of the five minutes. */
  private void release(Held one) {
    try {
      one.queue().release(one.letter().letter());
    } catch (AwsRefused refused) {
      here.err().println("It is back in five minutes: " + refused.getMessage());
    }
  }
}
