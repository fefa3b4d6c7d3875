package guardrail.command.incidents;

import guardrail.alert.Particulars;
import guardrail.alert.Plain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a reader wants to know of an incident before its story, and what follows from it. */
record StoryFacts(Story story) {

  Map<String, String> facts() {
    var facts = new LinkedHashMap<String, String>();
    facts.put("How it stands", story.standing().words());
    facts.put("Severity", story.severity());
    facts.put("Account", story.account());
    facts.put("Trail", story.trail());
    facts.put("Incident", story.id());
    facts.put("Began", Plain.time(story.began()));
    facts.put("Who", story.who().orElse("not known"));
    story.actor().ifPresent(actor -> who(actor, facts));
    story.dark().ifPresent(time -> facts.put("Dark for", Plain.duration(time)));
    story.timeToRepair().ifPresent(time -> facts.put("Repaired within", Plain.duration(time)));
    story.timeToProof().ifPresent(time -> facts.put("Proven after", Plain.duration(time)));
    return facts;
  }

  private static void who(Particulars actor, Map<String, String> facts) {
    put(facts, "Identity", actor.text("type"));
    put(facts, "Session", actor.text("sessionName"));
    put(facts, "Source identity", actor.text("sourceIdentity"));
    put(facts, "Access key", actor.text("accessKeyId"));
    put(facts, "MFA", actor.text("mfa").map(mfa -> mfa.toLowerCase(Locale.ROOT).replace('_', ' ')));
    put(facts, "From", actor.text("sourceIpAddress").or(() -> actor.text("invokedBy")));
    put(facts, "Client", actor.text("userAgent"));
  }

  private static void put(Map<String, String> facts, String name, Optional<String> value) {
    value.filter(text -> !text.isBlank()).ifPresent(text -> facts.put(name, text));
  }

  /** Of all alerts, each once. */
  static List<String> differences(Story story) {
    return story.said().stream()
        .flatMap(message -> StoryText.texts(message.list("drift"), "text").stream())
        .distinct()
        .toList();
  }

  /** Each call with what came of it. */
  static List<String> repairs(Story story) {
    return story.said().stream()
        .flatMap(message -> message.list("remediations").stream())
        .map(Particulars::fieldsOf)
        .map(call ->
            "%s: %s%s"
                .formatted(
                    call.getOrDefault("text", ""),
                    call.getOrDefault("result", ""),
                    Optional.ofNullable(call.get("error")).map(why -> " - " + why).orElse("")))
        .toList();
  }

  /** As the latest alert has it. */
  static List<String> left(Story story) {
    return latestAlert(story)
        .map(alert -> StoryText.texts(alert.list("remaining"), "text"))
        .orElse(List.of());
  }

  /** As the latest message has it; a proven repair asks for nothing, so then the alert's. */
  static List<String> nextSteps(Story story) {
    var steps =
        Optional.of(story.said().getLast())
            .filter(message -> !message.list("nextSteps").isEmpty())
            .or(() -> latestAlert(story))
            .map(message -> message.list("nextSteps"))
            .orElse(List.of());
    return IntStream.range(0, steps.size()).mapToObj(i -> i + 1 + ". " + steps.get(i)).toList();
  }

  /** Once a repair is proven, some of it is done. */
  static String stepsTitle(Story story) {
    return story.standing().isOpen() ? "What to do next" : "What the alert asked for";
  }

  private static Optional<Particulars> latestAlert(Story story) {
    return story.said().reversed().stream().filter(Particulars::isAlert).findFirst();
  }
}
