package guardrail.command;

import guardrail.Reconciler.Pause;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Where a command runs.
 *
 * @param err also takes what is said while a person waits, so that the output can be kept
 * @param files takes a file's place and its text, makes the folders above it, and replaces what was
 *     there
 * @param asks puts a question to the person at the terminal; empty if there is no terminal
 */
record Surroundings(
    Map<String, String> environment,
    PrintStream out,
    PrintStream err,
    InstantSource clock,
    Pause pause,
    BiConsumer<String, String> files,
    Optional<Predicate<String>> asks) {

  /**
   * Whether the person agrees; says so if nothing is done.
   *
   * @param yes whether they have said so already
   */
  boolean agreed(boolean yes, String question) {
    if (yes) {
      return true;
    }
    if (asks.isEmpty()) {
      out.println("Nothing was changed: there is no terminal to ask at; --yes does not ask.");
      return false;
    }
    var agreed = asks.get().test(question + " [y/N] ");
    if (!agreed) {
      out.println("Nothing was changed.");
    }
    return agreed;
  }
}
