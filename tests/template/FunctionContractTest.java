package template;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import guardrail.GuardrailConfig;
import guardrail.guarded.Setting;
import guardrail.incident.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the template says of the function, and what the code expects. */
class FunctionContractTest {
  private static final Set<String> READ_BY_THE_JVM = Set.of("JAVA_TOOL_OPTIONS");

  private final Deployed stack = Deployed.withDefaults();
  private final Deployed full = Deployed.with(Deployed.EVERY_PARAMETER);

  @Test
  void its_handler_exists() throws ReflectiveOperationException {
    var handler = stack.function().handler().split("::", -1);

    var type = Class.forName(handler[0]);

    assertThat(RequestStreamHandler.class).isAssignableFrom(type);
    assertThat(type.getConstructor()).isNotNull();
    assertThat(handler[1]).isEqualTo("handleRequest");
  }

  @Test
  void its_environment_holds_what_the_code_reads_and_nothing_else() throws Exception {
    var read = new TreeSet<String>(READ_BY_THE_JVM);
    Arrays.stream(Class.forName("guardrail.Variable").getEnumConstants())
        .map(Object::toString)
        .forEach(read::add);

    assertThat(stack.function().environment().keySet()).containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void the_code_accepts_its_environment_with_defaults() {
    var config = GuardrailConfig.from(stack.function().environment());

    var trail = config.guarded().trails().getFirst();
    assertThat(config.mode()).isEqualTo(Mode.ENFORCE);
    assertThat(trail.arn())
        .hasToString("arn:aws:cloudtrail:us-east-1:111122223333:trail/standard-trail");
    assertThat(trail.standard().logBucketName()).isEqualTo("standard-trail-111122223333-us-east-1");
    assertThat(trail.standard().logBucketAccount()).isEqualTo("111122223333");
  }

  @Test
  void the_code_accepts_its_environment_with_every_parameter_set() {
    var config = GuardrailConfig.from(full.function().environment());

    var standard = config.guarded().trails().getFirst().standard();
    assertThat(config.mode()).isEqualTo(Mode.ALERT_ONLY);
    assertThat(standard.logBucketAccount()).isEqualTo("444455556666");
    assertThat(Setting.values())
        .filteredOn(setting -> setting != Setting.IS_ORGANIZATION_TRAIL)
        .allSatisfy(setting -> assertThat(setting.of(standard.settings())).isNotIn("", "false"));
  }

  @Test
  void it_runs_as_the_readme_says() {
    var function = stack.resource("TrailGuardFunction");

    assertThat(function.text("Runtime")).contains("java25");
    assertThat(function.list("Architectures")).isEqualTo(List.of("arm64"));
    assertThat(function.at("SnapStart", "ApplyOn")).contains("PublishedVersions");
    assertThat(function.text("AutoPublishAlias")).contains("live");
    assertThat(function.at("LoggingConfig", "LogFormat")).contains("JSON");
    assertThat(stack.resource("TrailGuardLogGroup").text("RetentionInDays")).contains("90");
  }

  @Test
  void the_schedule_wakes_the_alias_that_attacks_wake_with_an_input_the_code_knows() {
    var schedules = stack.function().schedules();

    assertThat(schedules).hasSize(1);
    assertThat(schedules.getFirst().expression()).isEqualTo("rate(5 minutes)");
    assertThat(schedules.getFirst().inputJson()).contains("Guardrail Resync");
    assertThat(full.function().schedules().getFirst().expression()).isEqualTo("rate(10 minutes)");
  }

  @Test
  void what_fails_for_good_is_kept() {
    assertThat(stack.function().maximumRetryAttempts()).isEqualTo(2);
    assertThat(stack.function().onFailureDestination())
        .contains("arn:aws:sqs:us-east-1:111122223333:cloudtrail-guardrail-FailedInvocations");
  }

  @Test
  void every_parameter_is_described_validated_and_tried() throws Exception {
    var text = Files.readString(Path.of("template.yaml"));
    var parameters = text.substring(text.indexOf("\nParameters:"), text.indexOf("\nRules:"));

    assertThat(parameters.split("\n  (?=[A-Z]\\w+:\n)", -1))
        .filteredOn(parameter -> parameter.contains("Type:"))
        .hasSize(Deployed.EVERY_PARAMETER.size() + Organized.EVERY_PARAMETER.size())
        .allSatisfy(parameter -> {
          assertThat(List.of(Deployed.EVERY_PARAMETER, Organized.EVERY_PARAMETER))
              .anyMatch(tried -> tried.containsKey(parameter.split(":", 2)[0]));
          assertThat(parameter)
              .contains("Description:", "Default:")
              .containsPattern("AllowedPattern|AllowedValues|MinValue");
        });
  }

  @Test
  void a_trail_of_any_valid_name_fits_its_buckets() {
    var named = Deployed.with(Map.of("TrailName", "My_Trail.1"));

    var config = GuardrailConfig.from(named.function().environment());

    assertThat(config.guarded().trails().getFirst().standard().standbyBucketName())
        .matches("[a-z0-9-]{3,63}");
  }
}
