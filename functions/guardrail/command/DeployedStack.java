package guardrail.command;

import guardrail.aws.Access;
import java.util.Map;
import java.util.Optional;

/** The deployed stack that a command is about, as its outputs show it. */
record DeployedStack(String name, String region, Map<String, String> outputs) {
  private static final String USUAL = "cloudtrail-guardrail";

  static DeployedStack of(Arguments arguments, Access access) {
    var name = arguments.value("--stack").orElse(USUAL);
    if (!name.matches("[A-Za-z][A-Za-z0-9-]{0,127}")) {
      throw new WrongUsage(
          "the stack is \"%s\": expected the name of a stack, for example --stack %s"
              .formatted(name, USUAL));
    }
    return new DeployedStack(name, access.region(), access.stacks().of(name));
  }

  Optional<String> output(String key) {
    return Optional.ofNullable(outputs.get(key));
  }

  /** An output that this version's template has. */
  String needs(String key) {
    return output(key)
        .orElseThrow(() ->
            new NeedsAttention(
                ("the stack %s in %s has no output %s: expected one that was deployed from this"
                        + " folder's template.yaml, for example by sam build && sam deploy")
                    .formatted(name, region, key)));
  }
}
