package guardrail.drift;

import static guardrail.guarded.Sample.PLAIN;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.RECORDING;
import static guardrail.guarded.Sample.RECORDING_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.Drift.Unjudged;
import guardrail.drift.RecordingDrift.DataEventsDiffer;
import guardrail.drift.RecordingDrift.InsightsDiffer;
import guardrail.drift.RecordingDrift.ManagementEventsLeftOut;
import guardrail.drift.RecordingDrift.TagsMissing;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.observation.Looks;
import guardrail.observation.Part.Known;
import guardrail.observation.Paths;
import guardrail.observation.Selection;
import guardrail.selectors.BasicSelector;
import guardrail.selectors.EventSelectors;
import guardrail.selectors.InsightSelector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a trail records and carries beside its settings. */
class RecordingDetectionTest {
  private static final EventSelectors READS =
      new EventSelectors(
          List.of(new BasicSelector("ReadOnly", true, Set.of(), List.of())), List.of());

  private static final Set<InsightSelector> CALL_RATE =
      Set.of(InsightSelector.inManagementEvents("ApiCallRateInsight"));

  @Test
  void what_the_standard_records_shows_nothing() {
    assertThat(detect(PLAIN_TRAIL, Paths.selection(PLAIN_TRAIL))).isEmpty();
    assertThat(detect(RECORDING_TRAIL, Paths.selection(RECORDING_TRAIL))).isEmpty();
  }

  @Test
  void management_events_that_are_left_out_are_drift() {
    assertThat(detect(PLAIN_TRAIL, with(PLAIN_TRAIL, READS)))
        .containsExactly(new ManagementEventsLeftOut(List.of("writes")));
  }

  @Test
  void data_events_that_are_not_recorded_are_drift() {
    var management = EventSelectors.recording(List.of());

    assertThat(detect(RECORDING_TRAIL, with(RECORDING_TRAIL, management)))
        .containsExactly(
            new DataEventsDiffer(RECORDING.selectors().dataEvents(), management.dataEvents()));
  }

  @Test
  void data_events_that_nobody_asked_for_cost_money_and_are_drift() {
    assertThat(detect(PLAIN_TRAIL, with(PLAIN_TRAIL, RECORDING.selectors())))
        .containsExactly(new DataEventsDiffer(Set.of(), RECORDING.selectors().dataEvents()));
  }

  @Test
  void a_trail_may_leave_out_and_record_too_much_at_once() {
    assertThat(detect(RECORDING_TRAIL, with(RECORDING_TRAIL, READS)))
        .containsExactly(
            new ManagementEventsLeftOut(List.of("writes")),
            new DataEventsDiffer(RECORDING.selectors().dataEvents(), Set.of()));
  }

  @Test
  void insights_must_be_those_of_the_standard_and_no_others() {
    assertThat(detect(RECORDING_TRAIL, insights(RECORDING_TRAIL, Set.of())))
        .containsExactly(new InsightsDiffer(RECORDING.insights(), Set.of()));
    assertThat(detect(PLAIN_TRAIL, insights(PLAIN_TRAIL, CALL_RATE)))
        .containsExactly(new InsightsDiffer(Set.of(), CALL_RATE));
  }

  @Test
  void tags_of_the_standard_must_have_their_value() {
    assertThat(detect(RECORDING_TRAIL, tags(RECORDING_TRAIL, Map.of())))
        .containsExactly(new TagsMissing(RECORDING.tags()));
    assertThat(detect(RECORDING_TRAIL, tags(RECORDING_TRAIL, Map.of("owner", "mallory"))))
        .containsExactly(new TagsMissing(RECORDING.tags()));
  }

  @Test
  void other_tags_are_left_alone() {
    var more = Map.of("owner", "security", "cost-center", "7");

    assertThat(detect(RECORDING_TRAIL, tags(RECORDING_TRAIL, more))).isEmpty();
    assertThat(detect(PLAIN_TRAIL, tags(PLAIN_TRAIL, more))).isEmpty();
  }

  @Test
  void what_aws_does_not_show_is_unjudged_part_by_part() {
    var denied = Sample.error("AccessDeniedException");
    var unseen = new Selection(Paths.denied(denied), Paths.denied(denied), Paths.denied(denied));

    assertThat(detect(PLAIN_TRAIL, unseen))
        .containsExactly(
            new Unjudged("which events the trail selects", denied),
            new Unjudged("which Insights the trail looks for", denied),
            new Unjudged("the trail's tags", denied));
  }

  @Test
  void a_trail_that_is_not_there_selects_nothing_and_lacks_nothing() {
    var look = Looks.deleted().along(Paths.with(Paths.well(PLAIN_TRAIL), with(PLAIN_TRAIL, READS)));

    assertThat(DriftDetection.detect(PLAIN_TRAIL, look)).containsExactly(new TrailDrift.Deleted());
  }

  private static Selection with(GuardedTrail trail, EventSelectors selectors) {
    var well = Paths.selection(trail);
    return new Selection(new Known<>(selectors), well.insights(), well.tags());
  }

  private static Selection insights(GuardedTrail trail, Set<InsightSelector> insights) {
    var well = Paths.selection(trail);
    return new Selection(well.events(), new Known<>(insights), well.tags());
  }

  private static Selection tags(GuardedTrail trail, Map<String, String> tags) {
    var well = Paths.selection(trail);
    return new Selection(well.events(), well.insights(), new Known<>(tags));
  }

  private static List<Drift> detect(GuardedTrail trail, Selection selection) {
    return DriftDetection.detect(
        trail, Looks.of(PLAIN).along(Paths.with(Paths.well(trail), selection)));
  }
}
