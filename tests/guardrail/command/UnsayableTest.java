package guardrail.command;

import static guardrail.command.Trails.GOOD;
import static guardrail.command.Trails.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.Retention;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.guarded.StackParameters;
import guardrail.observation.DeliveryPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnsayableTest {
  @Test
  void a_value_that_the_template_refuses_is_said() {
    var odd =
        Sample.with(
            Sample.with(GOOD, Setting.S3_KEY_PREFIX, "a b"),
            Setting.S3_BUCKET_NAME,
            "Company_Logs");
    var trail = Trails.trail("company-trail", REGION, odd);
    var parameters = AdoptedStandard.of(trail).parameters(Optional.empty());

    assertThat(Unsayable.of(odd, DeliveryPath.UNSEEN, parameters))
        .containsExactly(
            "The stack refuses LogBucketName=Company_Logs, for it takes only names that S3 gives"
                + " out today: this trail cannot be adopted as it is.",
            "The stack refuses LogKeyPrefix=a b, for it takes only up to 200 letters, digits and"
                + " !_.*'()- between slashes: this trail cannot be adopted as it is.");
  }

  /** The template lets each of them be empty, and has the lengths beside the pattern. */
  @Test
  void what_can_be_said_is_what_the_template_takes() throws IOException {
    var template = Files.readString(Path.of("template.yaml"));

    for (var sayable : Sayable.values()) {
      var pattern = pattern(template, sayable.parameter());
      for (var value :
          List.of(
              "audit",
              "a b",
              "audit/",
              "audit/x",
              "Company_Logs",
              "company-logs",
              "topic.fifo",
              "[{\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Data\"]}]}]",
              "arn:aws:kms:us-east-1:111122223333:key/1234abcd",
              "arn:aws:kms:us-east-1:111122223333:alias/a")) {
        assertThat(value.matches(sayable.shape()))
            .as("%s=%s", sayable.parameter(), value)
            .isEqualTo(value.matches(pattern));
      }
    }
  }

  @Test
  void what_is_not_said_has_the_templates_default() throws IOException {
    var template = Files.readString(Path.of("template.yaml"));
    var year = String.valueOf(Retention.A_YEAR.logs());

    assertThat(found(template, "TrailTags", "Default: "))
        .isEqualTo("managed-by=cloudtrail-guardrail");
    assertThat(StackParameters.TAGS).isEqualTo(Map.of("managed-by", "cloudtrail-guardrail"));
    assertThat(found(template, "LogRetentionDays", "Default: ")).isEqualTo(year);
    assertThat(found(template, "LogGroupRetentionDays", "Default: ")).isEqualTo(year);
    assertThat(Retention.A_YEAR.logGroup()).isEqualTo(Retention.A_YEAR.logs());
  }

  private static String pattern(String template, String parameter) {
    return found(template, parameter, "AllowedPattern: ");
  }

  private static String found(String template, String parameter, String property) {
    var after = template.substring(template.indexOf("  " + parameter + ":\n"));
    return after
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(property))
        .map(line -> line.substring(property.length()))
        .findFirst()
        .orElseThrow();
  }
}
