package guardrail.command;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.aws.cloudtrail.EventHistory;
import guardrail.aws.cloudtrail.EventHistory.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventCountTest {
  private final List<Duration> pauses = new ArrayList<>();

  /** Full pages, each of events that lie this long before the one before. */
  private static EventHistory pages(int pages, Duration apart) {
    return (_, to, token) -> {
      var number = token.map(Integer::parseInt).orElse(1);
      Instant time = to.minus(apart.multipliedBy(number));
      var next =
          number < pages ? Optional.of(String.valueOf(number + 1)) : Optional.<String>empty();
      return new Page(Collections.nCopies(50, time), next);
    };
  }

  private EventCount counted(EventHistory history) {
    return EventCount.of(history, Ran.NOW, pauses::add);
  }

  @Test
  void asks_twice_a_second_and_pauses_only_between_calls() {
    var count = counted(pages(3, Duration.ofHours(1)));

    assertThat(count).isEqualTo(new EventCount(150, Duration.ofDays(1)));
    assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofMillis(500));
  }

  @Test
  void looks_at_the_last_24_hours() {
    var asked = new ArrayList<Instant>();

    counted((from, to, _) -> {
      asked.addAll(List.of(from, to));
      return new Page(List.of(), Optional.empty());
    });

    assertThat(asked).containsExactly(Ran.NOW.minus(Duration.ofDays(1)), Ran.NOW);
  }

  @Test
  void says_what_a_quiet_account_costs() {
    assertThat(new EventCount(1_234, Duration.ofDays(1)).words("us-east-1"))
        .isEqualTo(
            """
              Event history of us-east-1 shows 1,234 management events in the last 24 hours.
              At that rate 37,020 come in 30 days, and AWS bills a second copy of them at list price
              2.00 US dollars per 100,000 (aws.amazon.com/cloudtrail/pricing): 0.74 dollars a month.
              That is us-east-1 alone. A second trail of every Region copies the others' events, too.
            """);
  }

  @Test
  void stops_after_forty_pages_and_says_about() {
    var count = counted(pages(1_000, Duration.ofSeconds(90)));

    assertThat(count).isEqualTo(new EventCount(2_000, Duration.ofHours(1)));
    assertThat(pauses).hasSize(39);
    assertThat(count.words("us-east-1"))
        .isEqualTo(
            """
              Event history of us-east-1 shows 2,000 management events in the last 60 minutes 0 seconds (it was counted no further).
              At that rate about 1,440,000 come in 30 days, and AWS bills a second copy of them at list price
              2.00 US dollars per 100,000 (aws.amazon.com/cloudtrail/pricing): about 28.80 dollars a month.
              That is us-east-1 alone. A second trail of every Region copies the others' events, too.
            """);
  }

  @Test
  void a_burst_within_one_second_is_no_division_by_zero() {
    assertThat(new EventCount(2_000, Duration.ZERO).monthly()).isEqualTo(2_000L * 30 * 86_400);
  }

  @Test
  void no_events_cost_nothing() {
    assertThat(new EventCount(0, Duration.ofDays(1)).words("us-east-1"))
        .contains("shows 0 management events")
        .contains(": 0.00 dollars a month");
  }
}
