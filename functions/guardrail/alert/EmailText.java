package guardrail.alert;

import guardrail.drift.Drift;
import guardrail.drift.Symptom.Delivery;
import guardrail.event.CloudTrailRecord;
import guardrail.guarded.TrailSettings;
import guardrail.incident.Blackout;
import guardrail.incident.Incident;
import guardrail.incident.Mode;
import guardrail.observation.TrailStatus;
import guardrail.remediation.Attempt;
import guardrail.remediation.Result.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The alert as a colleague would write it: what happened, who, what was done, what now. */
final class EmailText {
  private final Incident incident;
  private final StringBuilder text = new StringBuilder();

  private EmailText(Incident incident) {
    this.incident = incident;
  }

  static String of(Incident incident) {
    return new EmailText(incident).write();
  }

  private String write() {
    text.append(Headline.sentence(incident)).append('\n');
    text.append(Gravity.of(incident).words()).append('\n');
    section("What happened", EventWords.of(incident));
    section("Not for the first time", RepeatWords.of(incident));
    incident
        .cause()
        .map(CloudTrailRecord::actor)
        .map(ActorWords::lines)
        .ifPresent(lines -> section("Who", lines));
    section("What was found earlier", earlier());
    section("What the first look found", found());
    section("Exemption", ExemptionWords.of(incident));
    section("What was done", done());
    section("How it stands now", standing());
    var gap = incident.gapIsOfTheCause() || incident.cause().isEmpty();
    incident
        .blackout()
        .ifPresent(dark ->
            section(
                gap || incident.before().dark() ? "Dark for" : "The last gap that it shows",
                List.of(dark(dark))));
    section("Deliveries that fail", Causes.lines(incident));
    section("What could not be seen", Unseen.of(incident.after().seen(), incident.trail()));
    section("What to do next", numbered(NextSteps.of(incident)));
    section(
        "Where",
        List.of(
            "Trail: " + incident.trail().arn(),
            "Console: " + ConsoleLink.of(incident.trail().arn())));
    section("In the ledger", HistoryWords.of(incident.history()));
    return text.toString();
  }

  private void section(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append('\n').append(title).append('\n');
      lines.forEach(line -> text.append("  ").append(line).append('\n'));
    }
  }

  private List<String> found() {
    return incident.before().compliant()
        ? List.of("It meets its standard.")
        : incident.before().drift().stream().map(this::words).toList();
  }

  private List<String> earlier() {
    return incident.history().earlier().map(HistoryWords::of).orElse(List.of());
  }

  private String words(Drift drift) {
    return DriftWords.of(incident.trail(), drift);
  }

  private List<String> done() {
    if (incident.mode() == Mode.ALERT_ONLY && incident.after().repairable()) {
      return List.of(
          "Nothing, for %s. The calls that it would have made stand below."
              .formatted(ExemptionWords.because(incident)));
    }
    if (incident.attempts().isEmpty()) {
      return List.of("Nothing.");
    }
    var nothingTried = incident.attempts().stream().allMatch(EmailText::skipped);
    return numbered(
        incident.attempts().stream()
            .filter(attempt -> nothingTried || !skipped(attempt))
            .map(a ->
                ResultWords.of(incident.trail(), a.remediation())
                    + ": "
                    + ResultWords.of(a.result()))
            .toList());
  }

  private static boolean skipped(Attempt attempt) {
    return attempt.result() instanceof Skipped;
  }

  private List<String> standing() {
    var after = incident.after();
    var at = Plain.time(after.seen().at());
    var lines = new ArrayList<String>();
    if (after.compliant()) {
      lines.add("At %s it meets its standard.".formatted(at));
    } else if (after.drift().equals(incident.before().drift())) {
      lines.add("At %s it is as the first look found it.".formatted(at));
    } else {
      lines.add("At %s this is left:".formatted(at));
      after.drift().stream().map(this::words).forEach(lines::add);
    }
    after
        .seen()
        .knownStatus()
        .filter(TrailStatus::isLogging)
        .ifPresent(status -> lines.add("The trail records" + since(status) + "."));
    return lines;
  }

  private String since(TrailStatus status) {
    var since = status.startLoggingTime().map(start -> " since " + Plain.time(start)).orElse("");
    var bucket = incident.after().seen().knownSettings().map(TrailSettings::s3BucketName);
    var fails =
        incident.after().recordsOrDeliversLess()
            || incident.symptoms().stream().anyMatch(s -> s.delivery() == Delivery.LOG_FILES);
    return since
        + bucket
            .map(b -> (fails ? " and is to deliver to " : " and delivers to ") + Plain.line(b))
            .orElse("");
  }

  private String dark(Blackout dark) {
    var from = dark.from().map(Plain::time).orElse("an unknown time");
    if (incident.staysDark()) {
      return "since %s, and it still is".formatted(from);
    }
    var to = dark.to().map(Plain::time).orElse("an unknown time");
    return dark.length().map(l -> Plain.duration(l) + ", ").orElse("")
        + "from %s to %s".formatted(from, to);
  }

  private static List<String> numbered(List<String> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> "%d. %s".formatted(i + 1, lines.get(i)))
        .toList();
  }
}
