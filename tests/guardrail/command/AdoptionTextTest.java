package guardrail.command;

import static guardrail.command.Trails.GOOD;
import static guardrail.command.Trails.OLD;
import static guardrail.command.Trails.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.TrailSettings;
import guardrail.observation.AwsError;
import guardrail.observation.BucketState;
import guardrail.observation.DeliveryPath;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.selectors.BasicSelector;
import guardrail.selectors.DataResource;
import guardrail.selectors.EventSelectors;
import guardrail.selectors.InsightSelector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdoptionTextTest {
  private static final Path GOLDEN = Path.of("tests/guardrail/command/golden");

  private static Adoption adoption(
      TrailSettings settings, boolean logging, Part<BucketState> bucket) {
    var trail = Trails.trail("company-trail", REGION, settings);
    return new Adoption(trail, Trails.seen(trail, logging, bucket, SeenPath.well(trail)));
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

  /** Basic selectors without KMS, a bucket as bare as S3 makes it, and retentions of its own. */
  @Test
  void a_neglected_trail_shows_all_that_is_mended_and_all_that_is_kept() throws IOException {
    var trail = Trails.trail("company-trail", REGION, OLD);
    var selectors =
        new EventSelectors(
            List.of(
                new BasicSelector(
                    "All",
                    true,
                    Set.of("kms.amazonaws.com"),
                    List.of(new DataResource("AWS::S3::Object", Set.of("arn:aws:s3:::secrets/"))))),
            List.of());
    var selection =
        SeenPath.selection(
            selectors,
            InsightSelector.inManagementEvents("ApiErrorRateInsight"),
            new InsightSelector("ApiCallRateInsight", Set.of("Data")));
    var bucket = SeenPath.soft(List.of(SeenPath.rule("old", 90), SeenPath.rule("gone", 0)));
    var beside = SeenPath.path(trail, selection, bucket);
    var path =
        new DeliveryPath(
            beside.selection(),
            beside.buckets(),
            beside.key(),
            beside.topic(),
            Optional.of(SeenPath.logGroup(Optional.of(30))));

    reads(
        "adopt-neglected",
        AdoptionText.of(
            new Adoption(trail, Trails.seen(trail, true, new Known<>(BucketState.OURS), path))));
  }

  @Test
  void what_a_person_may_not_see_is_said_and_not_judged() throws IOException {
    var trail = Trails.trail("company-trail", REGION, GOOD);

    reads(
        "adopt-denied",
        AdoptionText.of(
            new Adoption(
                trail,
                Trails.seen(trail, true, new Known<>(BucketState.OURS), SeenPath.denied(trail)))));
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
        .contains("  the bucket company-logs: s3:HeadBucket answered 500: later\n")
        .contains("  S3 did not say whose the bucket is: 500: later\n");
  }
}
