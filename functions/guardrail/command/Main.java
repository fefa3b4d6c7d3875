package guardrail.command;

import guardrail.Reconciler.Pause;
import guardrail.alert.Plain;
import guardrail.alert.Tell.NotTold;
import guardrail.aws.AwsRefused;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The main class behind the verbs of ./guardrail that speak to AWS. */
public final class Main {
  private static final List<Verb> VERBS =
      List.of(
          new Adopt(),
          new TestAlert(),
          new Redrive(),
          new Accounts(),
          new Incidents(),
          new ExemptOpen(),
          new ExemptList(),
          new ExemptClose());

  /** What a refusal most likely asks for, by a word of it. */
  private static final Map<String, String> EXPECTED =
      Map.of(
          "Stack with id", "the name of a stack there, for example --stack cloudtrail-guardrail",
          "load credentials", "credentials, for example those of --profile security",
          "Profile file", "a profile of your AWS configuration, for example --profile security",
          "Connection refused", "something that answers there; without --endpoint that is AWS");

  private static final String ALLOWED =
      "credentials and a Region that allow it, for example --profile security --region us-east-1";

  private Main() {}

  /** Exits 0 if all is fine, 1 if something needs a person or AWS refused, 2 for wrong usage. */
  public static void main(String[] args) {
    System.exit(
        run(
            List.of(args),
            new Surroundings(
                System.getenv(),
                utf8(System.out),
                utf8(System.err),
                InstantSource.system(),
                Pause.sleeping(),
                Main::write,
                terminal())));
  }

  static int run(List<String> words, Surroundings here) {
    var verb = VERBS.stream().filter(v -> words(v).equals(first(words, v))).findFirst();
    if (verb.isEmpty()) {
      var first = words.isEmpty() ? "" : words.getFirst();
      here.err().printf("guardrail: no verb \"%s\": expected %s%n", Plain.line(first), names());
      return 2;
    }
    var name = verb.get().name();
    try {
      var arguments =
          Arguments.parse(
              words.subList(words(verb.get()).size(), words.size()),
              verb.get(),
              here.environment());
      if (arguments.has("--help")) {
        here.out().println(verb.get().usage() + Arguments.SHARED_USAGE);
        return 0;
      }
      return verb.get().run(arguments, here);
    } catch (WrongUsage wrong) {
      return error(here, name, 2, wrong, "");
    } catch (NeedsAttention | NotTold found) {
      return error(here, name, 1, found, "");
    } catch (AwsRefused refused) {
      return error(here, name, 1, refused, expected(refused));
    }
  }

  /** Some verbs are two words. */
  private static List<String> words(Verb verb) {
    return List.of(verb.name().split(" ", -1));
  }

  private static List<String> first(List<String> words, Verb verb) {
    return words.subList(0, Math.min(words.size(), words(verb).size()));
  }

  private static String expected(AwsRefused refused) {
    var said = String.valueOf(refused.getMessage());
    return ": expected "
        + EXPECTED.entrySet().stream()
            .filter(known -> said.contains(known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(ALLOWED);
  }

  private static int error(
      Surroundings here, String verb, int code, RuntimeException why, String expected) {
    here.err()
        .printf(
            "guardrail %s: %s%s%n", verb, Plain.line(String.valueOf(why.getMessage())), expected);
    return code;
  }

  private static String names() {
    return VERBS.stream().map(Verb::name).collect(Collectors.joining(", "));
  }

  private static void write(String place, String text) {
    var file = Path.of(place).toAbsolutePath();
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /** Only "y" and "yes" agree. */
  private static Optional<Predicate<String>> terminal() {
    @Nullable Console console = System.console();
    return Optional.ofNullable(console)
        .filter(Console::isTerminal)
        .map(found ->
            question ->
                String.valueOf(found.readLine("%s", question))
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .matches("y|yes"));
  }
}
