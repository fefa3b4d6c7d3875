package guardrail.remediation;

import static guardrail.guarded.Sample.FULL;
import static guardrail.guarded.Sample.FULL_TRAIL;
import static guardrail.guarded.Sample.KEY;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.PolicyRefuses;
import guardrail.drift.TrailDrift.Modified;
import guardrail.drift.TrailDrift.NotLogging;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.observation.AwsError;
import guardrail.observation.BucketLook;
import guardrail.observation.DeliveryPath;
import guardrail.observation.Looks;
import guardrail.observation.Observation;
import guardrail.observation.Part.Known;
import guardrail.observation.Paths;
import guardrail.observation.Selection;
import guardrail.remediation.TrailRemediation.StartLogging;
import guardrail.selectors.BasicSelector;
import guardrail.selectors.EventSelectors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final DeliveryPath WITHOUT_POLICY =
      on(look -> Paths.withPolicy(look, Paths.absent()));

  @Test
  void a_first_look_at_the_trail_learns_later_what_was_wrong_around_it() {
    var nearby = Judgement.of(PLAIN_TRAIL, Looks.stopped());
    var further = Judgement.of(PLAIN_TRAIL, Looks.well().along(WITHOUT_POLICY));

    var widened = nearby.widened(further);

    assertThat(widened.drift())
        .hasSize(2)
        .hasExactlyElementsOfTypes(NotLogging.class, PolicyRefuses.class);
    assertThat(widened.seen().isWhole()).isTrue();
    assertThat(widened.seen().knownStatus()).isEqualTo(Looks.stopped().knownStatus());
    assertThat(widened.plan().steps()).containsExactly(new StartLogging());
  }

  @Test
  void what_it_knew_already_is_there_once() {
    var both = Judgement.of(PLAIN_TRAIL, Looks.stopped().along(WITHOUT_POLICY));

    assertThat(both.widened(both).drift()).isEqualTo(both.drift());
  }

  @Test
  void a_bucket_is_missing_once_though_s3_refused_its_name_meanwhile() {
    var held =
        new AwsError(
            "s3:CreateBucket",
            LOG_BUCKET,
            Sample.ACCOUNT,
            "us-east-1",
            "OperationAborted",
            "A conflicting operation is in progress");
    var first = missing(Optional.empty());

    assertThat(first.widened(missing(Optional.of(held))).drift()).isEqualTo(first.drift());
  }

  @Test
  void what_happened_to_the_trail_meanwhile_is_not_what_was_found_first() {
    var weak = Sample.with(Sample.PLAIN, Setting.IS_MULTI_REGION_TRAIL, "false");
    var further = Judgement.of(PLAIN_TRAIL, Looks.of(weak).along(Paths.well(PLAIN_TRAIL)));

    assertThat(further.drift()).hasExactlyElementsOfTypes(Modified.class);
    assertThat(Judgement.of(PLAIN_TRAIL, Looks.stopped()).widened(further).drift())
        .hasExactlyElementsOfTypes(NotLogging.class);
  }

  @Test
  void a_trail_that_records_less_drifts_itself() {
    var reads = new BasicSelector("ReadOnly", true, Set.of(), List.of());
    var selection =
        new Selection(
            new Known<>(new EventSelectors(List.of(reads), List.of())),
            new Known<>(Set.of()),
            new Known<>(Map.of()));
    var judged =
        Judgement.of(
            PLAIN_TRAIL, Looks.well().along(Paths.with(Paths.well(PLAIN_TRAIL), selection)));

    assertThat(judged.trailDrifts()).isTrue();
    assertThat(judged.recordsOrDeliversLess()).isTrue();
    assertThat(judged.dark()).isFalse();
  }

  @Test
  void a_bucket_or_key_that_keeps_cloudtrail_out_lets_less_be_delivered() {
    assertThat(of(Looks.well().along(WITHOUT_POLICY)).recordsOrDeliversLess()).isTrue();
    assertThat(of(Looks.well().along(on(JudgementTest::paying))).recordsOrDeliversLess()).isTrue();
    assertThat(
            Judgement.of(
                    FULL_TRAIL,
                    Looks.of(FULL)
                        .along(
                            Paths.with(Paths.well(FULL_TRAIL), Paths.key(FULL_TRAIL, "Disabled"))))
                .recordsOrDeliversLess())
        .isTrue();
  }

  @Test
  void a_bucket_that_is_less_safe_lets_as_much_be_delivered() {
    var softened =
        of(
            Looks.well()
                .along(on(look -> Paths.withEncryption(look, Paths.there("aws:kms " + KEY)))));

    assertThat(softened.compliant()).isFalse();
    assertThat(softened.recordsOrDeliversLess()).isFalse();
    assertThat(softened.trailDrifts()).isFalse();
  }

  private static Judgement missing(Optional<AwsError> nameHeld) {
    var plan = of(Looks.well()).plan();
    return new Judgement(Looks.well(), List.of(new Missing(LOG_BUCKET, nameHeld)), plan);
  }

  private static Judgement of(Observation look) {
    return Judgement.of(PLAIN_TRAIL, look);
  }

  private static BucketLook paying(BucketLook look) {
    var yes = new Known<>(true);
    return Paths.withFlags(look, yes, yes, yes, yes);
  }

  private static DeliveryPath on(UnaryOperator<BucketLook> change) {
    return Paths.with(Paths.well(PLAIN_TRAIL), LOG_BUCKET, change);
  }
}
