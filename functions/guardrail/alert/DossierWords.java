package guardrail.alert;

import guardrail.dossier.Dossier;
import guardrail.dossier.PastCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A dossier's facts in words. Every text of a record may lie, and is cut to one plain line. */
final class DossierWords {
  private static final int MOST_COUNTS = 10;
  private static final int MOST_ADDRESSES = 5;

  private DossierWords() {}

  static String headline(Dossier dossier) {
    return "While %s for %s, %s."
        .formatted(
            dossier.request().isDark()
                ? "the CloudTrail trail %s was dark".formatted(dossier.request().trail().name())
                : "records of the CloudTrail trail %s may be missing"
                    .formatted(dossier.request().trail().name()),
            Plain.duration(dossier.window().length()),
            happened(dossier));
  }

  /** What happened, for the subject. */
  static String subject(Dossier dossier) {
    var name = dossier.request().trail().name();
    var telling = dossier.telling();
    var names =
        telling.isEmpty()
            ? "ordinary calls only"
            : Plain.brief(telling.getFirst().name())
                + (telling.size() > 1 ? " and %d more".formatted(telling.size() - 1) : "");
    return "%s %s"
        .formatted(
            names,
            dossier.request().isDark()
                ? "while %s was dark".formatted(name)
                : "in a gap of " + name);
  }

  private static String happened(Dossier dossier) {
    var telling = dossier.telling();
    var suspects = telling.stream().filter(dossier::isTheSuspects).toList();
    var suspect = dossier.beginning().suspect().name().map(Plain::line);
    if (!suspects.isEmpty()) {
      return "%s made %s".formatted(suspect.orElse("somebody"), calls(suspects));
    }
    if (telling.isEmpty()) {
      return "nothing but ordinary calls was made, %d in all%s"
          .formatted(
              dossier.calls().size(),
              suspect
                  .map(name -> ", %d of them by %s".formatted(dossier.ofTheSuspect().size(), name))
                  .orElse(""));
    }
    return suspect
        .map(name ->
            "%s did nothing that matters, but others made %s".formatted(name, calls(telling)))
        .orElseGet(() -> "somebody made " + calls(telling));
  }

  private static String calls(List<PastCall> calls) {
    return "%d %s: %s"
        .formatted(
            calls.size(),
            calls.size() == 1 ? "call that matters" : "calls that matter",
            Plain.line(Dossier.names(calls, 5).orElse("")));
  }

  static String line(Dossier dossier, PastCall call) {
    return "%s %s (%s, %s)%s%s%s"
        .formatted(
            Plain.time(call.at()),
            Plain.brief(call.name()),
            Plain.brief(call.service()),
            Plain.brief(call.region()),
            call.about().isEmpty() ? "" : ": " + Plain.brief(call.about()),
            call.error().map(code -> " - FAILED with " + Plain.brief(code)).orElse(""),
            dossier.isTheSuspects(call) ? "" : " - by " + Plain.brief(call.actor()));
  }

  static List<String> counts(Map<String, Long> counted) {
    var lines = new ArrayList<String>();
    counted.entrySet().stream()
        .limit(MOST_COUNTS)
        .map(one -> "%d  %s".formatted(one.getValue(), Plain.brief(one.getKey())))
        .forEach(lines::add);
    if (counted.size() > MOST_COUNTS) {
      lines.add("and of %d more".formatted(counted.size() - MOST_COUNTS));
    }
    return lines;
  }

  /** Who, and how that is known. */
  static List<String> who(Dossier dossier) {
    var beginning = dossier.beginning();
    var name = beginning.suspect().name().map(Plain::line);
    var known =
        switch (source(dossier)) {
          case "ALERT" ->
              "%s, whom the alert names: that call began it.".formatted(name.orElse(""));
          case "EVENT_HISTORY" ->
              "%s: no event named anybody, and Event history shows %s at %s as the call that began it."
                  .formatted(
                      name.orElse("unknown"),
                      beginning.call().map(call -> Plain.brief(call.name())).orElse(""),
                      beginning.call().map(call -> Plain.time(call.at())).orElse(""));
          default ->
              "Nobody is known: no event named anybody, and Event history shows no call that explains it.";
        };
    var lines = new ArrayList<>(List.of(known));
    beginning
        .suspect()
        .accessKeyId()
        .ifPresent(key -> lines.add("Signed with the access key " + Plain.line(key)));
    var from = dossier.addressesOfTheSuspect();
    if (!from.isEmpty()) {
      lines.add(
          "From %s%s"
              .formatted(
                  String.join(", ", from.stream().limit(MOST_ADDRESSES).map(Plain::brief).toList()),
                  from.size() > MOST_ADDRESSES
                      ? " and %d more".formatted(from.size() - MOST_ADDRESSES)
                      : ""));
    }
    return lines;
  }

  /** How long it took, and how the trail stood when it was over. */
  static List<String> howLong(Dossier dossier) {
    var window = dossier.window();
    return List.of(
        "%s, from %s to %s"
            .formatted(
                Plain.duration(window.length()),
                Plain.time(window.from()),
                Plain.time(window.to())),
        dossier.request().recording()
            ? "Since then the trail records again, as the look of then saw; the first log file proves it, and is told as PROVEN."
            : "Whether the trail records now, this does not say: look at the incident's other messages.");
  }

  /** Where it is known from who did it, as programs read it. */
  static String source(Dossier dossier) {
    if (dossier.request().suspect().name().isPresent()) {
      return "ALERT";
    }
    return dossier.beginning().call().isPresent() ? "EVENT_HISTORY" : "NOBODY";
  }
}
