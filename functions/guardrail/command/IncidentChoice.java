package guardrail.command;

import guardrail.command.incidents.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which incidents a person asked for, and where to.
 *
 * @param id of one, and then nothing else is asked
 * @param html where pages go
 */
record IncidentChoice(
    Instant since,
    Optional<String> account,
    boolean open,
    Optional<String> id,
    Optional<String> html) {
  private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,4})([mhd])");
  private static final String USUAL = "30d";

  static IncidentChoice of(Arguments arguments, Instant now) {
    var account = arguments.value("--account");
    account
        .filter(id -> !id.matches("\\d{12}"))
        .ifPresent(id -> {
          throw wrong("--account", id, "12 digits", "111122223333");
        });
    var id = arguments.value("--id");
    id.filter(text -> !text.matches("[A-Za-z0-9-]{1,80}"))
        .ifPresent(text -> {
          throw wrong("--id", text, "an incident's id", "incident-20261122T091400-1a2b");
        });
    if (id.isPresent() && (account.isPresent() || arguments.has("--open"))) {
      throw new WrongUsage(
          "--id names one incident: expected it without --account and --open, for example --id "
              + id.get());
    }
    if (arguments.has("--json") && arguments.has("--html")) {
      throw new WrongUsage("--json and --html are two forms of one thing: expected one of them");
    }
    return new IncidentChoice(
        now.minus(age(arguments.value("--since").orElse(USUAL))),
        account,
        arguments.has("--open"),
        id,
        arguments.value("--html"));
  }

  private static Duration age(String text) {
    var age = TIME.matcher(text);
    if (!age.matches()) {
      throw wrong("--since", text, "a number of minutes, hours or days", "7d");
    }
    var number = Long.parseLong(age.group(1));
    return switch (age.group(2)) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private static WrongUsage wrong(String option, String given, String expected, String example) {
    return new WrongUsage(
        "%s is \"%s\": expected %s, for example %s %s"
            .formatted(option, given, expected, option, example));
  }

  List<Story> of(List<Story> all) {
    return id.isPresent()
        ? all
        : all.stream()
            .filter(story -> !story.lastTold().isBefore(since))
            .filter(story -> account.map(story.account()::equals).orElse(true))
            .filter(story -> !open || story.standing().isOpen())
            .toList();
  }
}
