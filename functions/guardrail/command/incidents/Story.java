package guardrail.command.incidents;

import guardrail.alert.Logged;
import guardrail.alert.Particulars;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that was told of one incident.
 *
 * @param messages the first one first; there is one at least
 */
public record Story(String id, List<Logged> messages) {
  private static final List<String> SEVERITIES =
      List.of("INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL");

  public Story {
    messages = messages.stream().sorted(Comparator.comparing(Logged::told)).toList();
  }

  /** The stories of a log, the latest first. */
  public static List<Story> in(List<Logged> log) {
    var byId = new LinkedHashMap<String, List<Logged>>();
    log.forEach(one -> byId.computeIfAbsent(one.incidentId(), _ -> new ArrayList<>()).add(one));
    return byId.entrySet().stream()
        .map(one -> new Story(one.getKey(), one.getValue()))
        .sorted(Comparator.comparing(Story::began).reversed())
        .toList();
  }

  public List<Particulars> said() {
    return messages.stream().map(Logged::message).toList();
  }

  public Standing standing() {
    return Standing.of(said());
  }

  /** The highest that any message had. */
  public String severity() {
    return said().stream()
        .map(Particulars::severity)
        .max(Comparator.comparing(SEVERITIES::indexOf))
        .orElse("");
  }

  public String account() {
    return first("accountId").orElse("");
  }

  public String trail() {
    return first("trailArn").orElse("");
  }

  /** What woke the guardrail first; a delivery that failed by itself was seen by a look. */
  public String trigger() {
    return first("trigger").orElse("a look");
  }

  public String headline() {
    return first("headline").orElse("");
  }

  /** The first one that a believed event names: who called, which may not be who did it. */
  public Optional<Particulars> actor() {
    return said().stream()
        .filter(message -> message.text("eventRefused").isEmpty())
        .map(message -> message.within("event").within("actor"))
        .filter(actor -> !actor.fields().isEmpty())
        .findFirst();
  }

  public Optional<String> who() {
    return actor().flatMap(actor -> actor.text("name"));
  }

  /** The first time of which anything is known. */
  public Instant began() {
    return said().stream()
        .flatMap(Story::beginnings)
        .min(Comparator.naturalOrder())
        .orElse(messages.getFirst().told());
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

  public Instant firstTold() {
    return messages.getFirst().told();
  }

  public Instant lastTold() {
    return messages.getLast().told();
  }

  /** How long the trail did not record, as far as anybody knows. */
  public Optional<Duration> dark() {
    return said().stream()
        .flatMap(message ->
            Stream.of(message.within("blackout").text("seconds"), message.text("blackoutSeconds")))
        .flatMap(Optional::stream)
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .max(Comparator.naturalOrder());
  }

  public Optional<Duration> timeToRepair() {
    return seconds("timeToRepairSeconds");
  }

  public Optional<Duration> timeToProof() {
    return seconds("timeToProofSeconds");
  }

  private Optional<Duration> seconds(String name) {
    return first(name).map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }

  private Optional<String> first(String name) {
    return said().stream().flatMap(message -> message.text(name).stream()).findFirst();
  }
}
