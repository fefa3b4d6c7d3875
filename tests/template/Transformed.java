package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import localaws.cloudformation.Resource;
import localaws.cloudformation.Target;
import localaws.cloudformation.Template;
import programs.Command;

/** What SAM makes of template.yaml with these parameters, resolved as CloudFormation would. */
record Transformed(Template template) {
  static final String ACCOUNT = "111122223333";
  static final String REGION = "us-east-1";
  private static final Map<Map<String, String>, Transformed> KNOWN = new HashMap<>();

  /** Runs the transform once for the same parameters. */
  static synchronized Transformed with(Map<String, String> parameters) {
    return KNOWN.computeIfAbsent(
        Map.copyOf(parameters), once -> withEach(List.of(once)).getFirst());
  }

  /** One of each set of parameters, in one go: starting SAM takes longer than its work. */
  static List<Transformed> withEach(List<Map<String, String>> sets) {
    var command = new ArrayList<>(List.of("python3", "tests/template/transform.py"));
    command.add("template.yaml");
    for (int i = 0; i < sets.size(); i++) {
      command.add(output(i));
      sets.get(i).forEach((name, value) -> command.add(name + "=" + value));
      command.add("--");
    }
    assertThat(Command.run(command.toArray(String[]::new))).isEqualTo(new Command(0, ""));
    return IntStream.range(0, sets.size()).mapToObj(i -> read(output(i), sets.get(i))).toList();
  }

  private static String output(int index) {
    return "target/transformed-" + index + ".json";
  }

  private static Transformed read(String output, Map<String, String> parameters) {
    var target = new Target(ACCOUNT, REGION, "cloudtrail-guardrail");
    return new Transformed(Template.read(Path.of(output), target, parameters));
  }

  Resource version() {
    return template.resourcesOfType("AWS::Lambda::Version").getFirst();
  }

  Object environment() {
    return template.resource("TrailGuardFunction").at("Environment", "Variables").orElseThrow();
  }
}
