package guardrail.command.incidents;

import guardrail.alert.Logged;
import guardrail.alert.Particulars;
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
        .sorted(Comparator.comparing((Story story) -> story.times().began()).reversed())
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
        .max(Comparator.comparingInt(SEVERITIES::indexOf))
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

  /** The best name of whoever called; empty if nothing that is believed names anybody. */
  public Optional<String> who() {
    return Caller.of(this)
        .flatMap(caller -> caller.actor().text("name"))
        .or(() -> ofEventHistory().flatMap(found -> found.text("actor").stream()).findFirst());
  }

  /** Where the records of what was done meanwhile are kept. */
  public Optional<String> records() {
    return ofEventHistory()
        .flatMap(found -> found.text("folder").stream())
        .reduce((_, last) -> last);
  }

  private Stream<Particulars> ofEventHistory() {
    return said().stream().filter(Particulars::isOfEventHistory);
  }

  public StoryTimes times() {
    return new StoryTimes(this);
  }

  public Instant firstTold() {
    return messages.getFirst().told();
  }

  public Instant lastTold() {
    return messages.getLast().told();
  }

  Optional<String> first(String name) {
    return said().stream().flatMap(message -> message.text(name).stream()).findFirst();
  }
}
