package guardrail;

import guardrail.alert.Listeners;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.util.function.Consumer;

/** Counts who hears the alerts. What cannot be counted is nobody: silence must be heard. */
record Audience(Listeners listeners) {
  int count(Consumer<String> log) {
    return switch (listeners.confirmed()) {
      case Known(var confirmed) when confirmed > 0 -> confirmed;
      case Known(_) -> {
        log.accept("NOBODY LISTENS: the alert topic has no confirmed subscription");
        yield 0;
      }
      case Unreadable(var error) -> {
        log.accept("NOBODY MAY BE LISTENING: " + error);
        yield 0;
      }
    };
  }
}
