package guardrail.command.incidents;

import guardrail.alert.Particulars;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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
    return Stream.of(
            message.within("blackout").time("from"),
            message.text("eventRefused").isPresent()
                ? Optional.<Instant>empty()
                : message.within("event").time("time"),
            message.time("beganAt"),
            message.time("receivedAt"))
        .flatMap(Optional::stream);
  }

  /** How long the trail did not record, as far as anybody knows. */
  public Optional<Duration> dark() {
    return story.said().stream()
        .flatMap(message ->
            Stream.of(message.within("blackout").text("seconds"), message.text("blackoutSeconds")))
        .flatMap(Optional::stream)
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .max(Comparator.naturalOrder());
  }

  public Optional<Duration> toRepair() {
    return seconds("timeToRepairSeconds");
  }

  public Optional<Duration> toProof() {
    return seconds("timeToProofSeconds");
  }

  private Optional<Duration> seconds(String name) {
    return story.first(name).map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }
}
