package localaws.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  static final Target TARGET = new Target("111122223333", "eu-central-1", "guard");

  static Template small(Map<String, String> parameters) {
    try (var file = TemplateTest.class.getResourceAsStream("small-template.yaml")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return Template.of(text, TARGET, parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void resolves_intrinsics_under_globals() {
    var environment =
        small(Map.of()).resource("TrailGuard").at("Environment", "Variables").orElseThrow();

    assertThat(Tree.map(environment))
        .containsOnly(
            Map.entry("TRAIL_NAME", "standard-trail"),
            Map.entry("BUCKET", "standard-trail-111122223333-eu-central-1"),
            Map.entry("ALERTS", "arn:aws:sns:eu-central-1:111122223333:guard-Alerts"),
            Map.entry("REGIONS", "eu-central-1,us-east-1"),
            Map.entry("FIRST", "standard"),
            Map.entry("MINUTES", 5),
            Map.entry("LITERAL", "guard-Alerts${B}"));
  }

  @Test
  void a_parameter_decides_conditions() {
    var template = small(Map.of("LogBucketName", "central-logs", "Mode", "AlertOnly"));

    assertThat(template.has("LogBucket")).isFalse();
    assertThat(template.resource("TrailGuard").at("Environment", "Variables", "BUCKET"))
        .contains("central-logs");
    assertThat(template.resource("TrailGuard").at("Environment", "Variables", "ABSENT"))
        .contains("yes");
  }

  @Test
  void knows_what_sam_makes_of_a_function() {
    var template = small(Map.of());

    assertThat(template.outputs())
        .containsEntry(
            "Guard", "arn:aws:lambda:eu-central-1:111122223333:function:guard-TrailGuard:live");
    assertThat(template.resource("DeadLettersPolicy").properties().toString())
        .contains("arn:aws:events:eu-central-1:111122223333:rule/guard-TrailGuardTampering")
        .contains("https://sqs.eu-central-1.amazonaws.com/111122223333/guard-DeadLetters");
  }

  @Test
  void knows_what_sam_has_already_made_and_a_roles_path() {
    var yaml =
        """
        Resources:
          Guard: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}
          Role: {Type: AWS::IAM::Role, Properties: {Path: /guards/}}
          Version1a: {Type: AWS::Lambda::Version, Properties: {FunctionName: !Ref Guard}}
          Live:
            Type: AWS::Lambda::Alias
            Properties:
              Name: live
              FunctionName: !Ref Guard
              FunctionVersion: !GetAtt Version1a.Version
        Outputs:
          Live: {Value: !Ref Live}
        """;

    var template = Template.of(yaml, TARGET, Map.of());

    assertThat(template.outputs())
        .containsEntry(
            "Live", "arn:aws:lambda:eu-central-1:111122223333:function:guard-Guard:live");
    assertThat(template.resource("Live").text("FunctionVersion")).contains("1");
    assertThat(template.resource("Guard").text("Role"))
        .contains("arn:aws:iam::111122223333:role/guards/guard-Role");
  }

  @Test
  void fails_naming_the_place_of_what_it_does_not_know() {
    var yaml =
        """
        Resources:
          Alerts: {Type: AWS::SNS::Topic, Properties: {TopicName: !GetAZs x}}
        """;

    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> Template.of(yaml, TARGET, Map.of()))
        .withMessage("intrinsic Fn::GetAZs at Alerts.TopicName");
  }

  @Test
  void refuses_parameters_as_cloudformation_does() {
    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> small(Map.of("TrailName", "NOT LIKE THIS")))
        .withMessageContaining("TrailName");
    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> small(Map.of("Mode", "Sleep")))
        .withMessageContaining("Mode");
    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> small(Map.of("Nonsense", "1")))
        .withMessageContaining("Nonsense");
  }

  @ParameterizedTest
  @CsvSource({
    "Name, ab, false", "Name, abc, true", "Name, abcde, true", "Name, abcdef, false",
    "Days, 1, false", "Days, 2, true", "Days, 10, true", "Days, 11, false"
  })
  void refuses_what_is_too_short_too_long_too_small_or_too_large(
      String name, String value, boolean taken) {
    var yaml =
        """
        Parameters:
          Name: {Type: String, Default: any, MinLength: 3, MaxLength: 5}
          Days: {Type: Number, Default: 5, MinValue: 2, MaxValue: 10}
        Resources:
          Alerts: {Type: AWS::SNS::Topic}
        """;
    var given = Map.of(name, value);

    var refusal = catchThrowable(() -> Template.of(yaml, TARGET, given));

    if (taken) {
      assertThat(refusal).isNull();
    } else {
      assertThat(refusal).hasMessage("Parameter %s does not allow \"%s\"".formatted(name, value));
    }
  }
}
