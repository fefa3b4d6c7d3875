package guardrail.alert;

import guardrail.guarded.StackParameters;
import java.util.stream.Collectors;

/** The command that deploys the stack with other parameters. */
public final class DeployCommand {
  private DeployCommand() {}

  /** For the folder that the stack was deployed from; each value is one word of the shell. */
  public static String with(String region, StackParameters parameters) {
    return "sam build && sam deploy --region %s --parameter-overrides %s"
        .formatted(
            region,
            parameters.values().entrySet().stream()
                .map(parameter ->
                    Shell.word(parameter.getKey() + "=" + quoted(parameter.getValue())))
                .collect(Collectors.joining(" ")));
  }

  /**
   * SAM reads each word once more, and a bare quote or space ends a value (samcli/cli/types.py).
   */
  private static String quoted(String value) {
    return value.contains("\"") || value.contains(" ")
        ? "\"" + value.replace("\"", "\\\"") + "\""
        : value;
  }
}
