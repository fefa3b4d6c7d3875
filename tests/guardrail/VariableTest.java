package guardrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.Variable.InvalidConfiguration;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VariableTest {

  @ParameterizedTest
  @EnumSource
  void each_example_is_a_value_that_is_taken(Variable variable) {
    var example = exampleOf(variable);

    assertThat(variable.in(Map.of(variable.name(), example))).isEqualTo(example);
  }

  @ParameterizedTest
  @EnumSource
  void each_variable_is_set_by_the_template(Variable variable) {
    assertThat(Path.of("template.yaml")).content().contains(" " + variable.name() + ": ");
  }

  @ParameterizedTest
  @CsvSource({
    "TRAIL_ARN, arn:aws-cn:cloudtrail:cn-north-1:111122223333:trail/a_b.c-d",
    "TRAIL_ARN, arn:aws:cloudtrail:us-east-1:111122223333:trail/a-b",
    "TRAIL_ARN, arn:aws-us-gov:cloudtrail:us-gov-west-1:111122223333:trail/abc",
    "LOG_BUCKET_NAME, my.old.bucket",
    "LOG_BUCKET_NAME, abc",
    "LOG_KEY_PREFIX, a",
    "LOG_KEY_PREFIX, audit/cloudtrail",
    "KMS_KEY_ARN, arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab",
    "LOG_GROUP_ARN, arn:aws:logs:us-east-1:111122223333:log-group:/aws/cloudtrail/org_1.a#b:*",
    "LOG_GROUP_ROLE_ARN, arn:aws:iam::111122223333:role/path/of/role"
  })
  void takes_every_form_that_aws_gives(Variable variable, String value) {
    assertThat(variable.optionalIn(Map.of(variable.name(), value))).contains(value);
  }

  @Test
  void an_invalid_value_says_what_to_write_instead() {
    assertThatExceptionOfType(InvalidConfiguration.class)
        .isThrownBy(() -> Variable.MODE.in(Map.of("MODE", "Off")))
        .withMessage(
            "Environment variable MODE is \"Off\": expected the mode, for example Enforce");
  }

  private static String exampleOf(Variable variable) {
    try {
      variable.in(Map.of(variable.name(), "/"));
      throw new AssertionError("taken: a slash");
    } catch (InvalidConfiguration invalid) {
      var message = String.valueOf(invalid.getMessage());
      return message.substring(message.indexOf("for example ") + "for example ".length());
    }
  }
}
