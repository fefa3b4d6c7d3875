package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localaws.cloudformation.Resource;
import localaws.cloudformation.Target;
import localaws.cloudformation.Template;

/** What SAM makes of template.yaml with these parameters, resolved as CloudFormation would. */
record Transformed(Template template) {
  static final String ACCOUNT = "111122223333";
  static final String REGION = "us-east-1";
  private static final String OUTPUT = "target/transformed-with-parameters.json";
  private static final Map<Map<String, String>, Transformed> KNOWN = new HashMap<>();

  /** Runs the transform once for the same parameters. */
  static synchronized Transformed with(Map<String, String> parameters) {
    return KNOWN.computeIfAbsent(Map.copyOf(parameters), Transformed::transform);
  }

  private static Transformed transform(Map<String, String> parameters) {
    var command =
        new ArrayList<>(List.of("python3", "tests/template/transform.py", "template.yaml", OUTPUT));
    parameters.forEach((name, value) -> command.add(name + "=" + value));
    assertThat(Command.run(command.toArray(String[]::new))).isEqualTo(new Command(0, ""));
    var target = new Target(ACCOUNT, REGION, "cloudtrail-guardrail");
    return new Transformed(Template.read(Path.of(OUTPUT), target, parameters));
  }

  Resource version() {
    return template.resourcesOfType("AWS::Lambda::Version").getFirst();
  }

  Object environment() {
    return template.resource("TrailGuardFunction").at("Environment", "Variables").orElseThrow();
  }
}
