package guardrail.command;

import static guardrail.command.Trails.GOOD;
import static guardrail.command.Trails.OLD;
import static guardrail.command.Trails.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.observation.AwsError;
import guardrail.observation.BucketState;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdoptionTextTest {
  private static final Path GOLDEN = Path.of("tests/guardrail/command/golden");

  private static Adoption adoption(
      TrailSettings settings, boolean logging, Part<BucketState> bucket) {
    return new Adoption(
        Trails.trail("company-trail", REGION, settings), Trails.status(logging), bucket, Ran.NOW);
  }

  private static void reads(String name, String text) throws IOException {
    var file = GOLDEN.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @Test
  void a_trail_that_meets_the_standard_changes_in_nothing() throws IOException {
    reads("adopt-good", AdoptionText.of(adoption(GOOD, true, new Known<>(BucketState.OURS))));
  }

  @Test
  void an_old_trail_shows_each_change_and_what_cannot_be_said() throws IOException {
    reads("adopt-old", AdoptionText.of(adoption(OLD, false, new Known<>(BucketState.NOT_OURS))));
  }

  @Test
  void a_missing_bucket_is_the_first_thing_to_know() throws IOException {
    reads(
        "adopt-without-bucket",
        AdoptionText.of(adoption(GOOD, true, new Known<>(BucketState.ABSENT))));
  }

  @Test
  void the_organizations_trail_is_left_and_the_other_way_shown() throws IOException {
    reads(
        "adopt-organizations",
        AdoptionText.ofOrganizations(Trails.organizations("999988887777"), REGION));
  }

  @Test
  void what_aws_does_not_show_is_not_guessed() {
    var error = new AwsError("s3:HeadBucket", "company-logs", "", REGION, "500", "later");

    assertThat(AdoptionText.of(adoption(GOOD, true, new Unreadable<>(error))))
        .contains("  the bucket company-logs  not seen  unknown       AWS answered 500: later.\n")
        .contains("  S3 did not say whose the bucket is: 500: later\n");
  }

  @Test
  void a_value_that_the_template_refuses_is_said() {
    var odd =
        Sample.with(
            Sample.with(GOOD, Setting.S3_KEY_PREFIX, "a b"),
            Setting.S3_BUCKET_NAME,
            "Company_Logs");

    assertThat(adoption(odd, true, new Known<>(BucketState.OURS)).unsayable())
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
              "arn:aws:kms:us-east-1:111122223333:key/1234abcd",
              "arn:aws:kms:us-east-1:111122223333:alias/a")) {
        assertThat(value.matches(sayable.shape()))
            .as("%s=%s", sayable.parameter(), value)
            .isEqualTo(value.matches(pattern));
      }
    }
  }

  private static String pattern(String template, String parameter) {
    var after = template.substring(template.indexOf("  " + parameter + ":\n"));
    return after
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("AllowedPattern: "))
        .map(line -> line.substring("AllowedPattern: ".length()))
        .findFirst()
        .orElseThrow();
  }
}
