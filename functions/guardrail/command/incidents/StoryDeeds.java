package guardrail.command.incidents;

import guardrail.alert.Particulars;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What differed, what was done about it, and what a person has to do. */
record StoryDeeds(Story story) {

  /** Of all alerts, each once. */
  List<String> differences() {
    return story.said().stream()
        .flatMap(message -> texts(message.list("drift")).stream())
        .distinct()
        .toList();
  }

  /** Each call with what came of it. */
  List<String> repairs() {
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
  List<String> left() {
    return latestAlert().map(alert -> texts(alert.list("remaining"))).orElse(List.of());
  }

  /** As the latest message has it; a proven repair asks for nothing, so then the alert's. */
  List<String> nextSteps() {
    var steps =
        Optional.of(story.said().getLast())
            .filter(message -> !message.list("nextSteps").isEmpty())
            .or(() -> latestAlert())
            .map(message -> message.list("nextSteps"))
            .orElse(List.of());
    return IntStream.range(0, steps.size()).mapToObj(i -> i + 1 + ". " + steps.get(i)).toList();
  }

  /** Once a repair is proven, some of it is done. */
  String stepsTitle() {
    return story.standing().isOpen() ? "What to do next" : "What the alert asked for";
  }

  private Optional<Particulars> latestAlert() {
    return story.said().reversed().stream().filter(Particulars::isAlert).findFirst();
  }

  /** The words of a part of a document, one line each. */
  private static List<String> texts(List<?> parts) {
    return parts.stream()
        .map(part -> String.valueOf(Particulars.fieldsOf(part).getOrDefault("text", "")))
        .toList();
  }
}
