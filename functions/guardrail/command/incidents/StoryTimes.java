package guardrail.command.incidents;

import guardrail.alert.Particulars;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Stream;

/** When an incident began and how long it took, as far as its messages know. */
public record StoryTimes(Story story) {

  /** The first time of which anything is known. */
  public Instant began() {
    return story.said().stream()
        .flatMap(StoryTimes::beginnings)
        .min(Comparator.naturalOrder())
        .orElse(story.messages().getFirst().told());
  }

  private static Stream<Instant> beginnings(Particulars message) {
    var refused = message.text("eventRefused").isPresent();
    return Stream.concat(
            Stream.of(
                message.within("blackout").time("from"),
                message.time("beganAt"),
                message.time("receivedAt")),
            message.calls().stream().filter(_ -> !refused).map(call -> call.time("time")))
        .flatMap(Optional::stream);
  }

  /** How long the trail did not record in all, as far as anybody knows. */
  public Optional<Duration> dark() {
    var gaps = new HashMap<String, Duration>();
    for (var message : story.said()) {
      var gap = message.within("blackout");
      gap.text("seconds")
          .ifPresent(length ->
              gaps.merge(gap.text("from").orElse(""), seconds(length), StoryTimes::longer));
    }
    return gaps.values().stream()
        .reduce(Duration::plus)
        .or(() ->
            story.said().stream()
                .flatMap(message -> message.text("blackoutSeconds").stream())
                .map(StoryTimes::seconds)
                .max(Comparator.naturalOrder()));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static Duration seconds(String number) {
    return Duration.ofSeconds(Long.parseLong(number));
  }

  /** How often the trail was broken, or repaired if it was flapping. */
  public int broken() {
    return story.said().stream()
        .flatMap(message ->
            Stream.of(
                    message.within("repeat").text("times"),
                    message.text("deeds").flatMap(_ -> message.text("count")))
                .flatMap(Optional::stream))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(1);
  }

  public Optional<Duration> toRepair() {
    return firstOf("timeToRepairSeconds");
  }

  public Optional<Duration> toProof() {
    return firstOf("timeToProofSeconds");
  }

  private Optional<Duration> firstOf(String name) {
    return story.first(name).map(StoryTimes::seconds);
  }
}
