package guardrail.remediation;

import static guardrail.guarded.Sample.PLAIN;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static guardrail.guarded.Sample.RECORDING;
import static guardrail.guarded.Sample.RECORDING_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.Drift;
import guardrail.drift.RecordingDrift.DataEventsDiffer;
import guardrail.drift.RecordingDrift.InsightsDiffer;
import guardrail.drift.RecordingDrift.ManagementEventsLeftOut;
import guardrail.drift.RecordingDrift.TagsMissing;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.Looks;
import guardrail.remediation.TrailRemediation.AddTags;
import guardrail.remediation.TrailRemediation.CreateTrail;
import guardrail.remediation.TrailRemediation.PutEventSelectors;
import guardrail.remediation.TrailRemediation.PutInsightSelectors;
import guardrail.remediation.TrailRemediation.StartLogging;
import guardrail.selectors.BasicSelector;
import guardrail.selectors.EventSelectors;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is done about what a trail records and carries. */
class RecordingPlanTest {
  private static final Drift LEFT_OUT = new ManagementEventsLeftOut(List.of("reads"));
  private static final Drift OTHER_DATA = new DataEventsDiffer(Set.of(), Set.of("x"));

  @Test
  void one_call_puts_all_selectors_back() {
    assertThat(plan(RECORDING_TRAIL, LEFT_OUT, OTHER_DATA))
        .containsExactly(new PutEventSelectors(RECORDING.selectors()));
  }

  @Test
  void a_trail_that_records_management_events_alone_gets_cloudtrails_default() {
    assertThat(plan(PLAIN_TRAIL, LEFT_OUT))
        .containsExactly(
            new PutEventSelectors(new EventSelectors(List.of(BasicSelector.DEFAULT), List.of())));
  }

  @Test
  void insights_are_those_of_the_standard_or_none() {
    var differ = new InsightsDiffer(Set.of(), Set.of());

    assertThat(plan(RECORDING_TRAIL, differ))
        .containsExactly(new PutInsightSelectors(RECORDING.insights()));
    assertThat(plan(PLAIN_TRAIL, differ)).containsExactly(new PutInsightSelectors(Set.of()));
  }

  @Test
  void tags_that_are_missing_are_added_and_no_others() {
    assertThat(plan(RECORDING_TRAIL, new TagsMissing(Map.of("a", "b"))))
        .containsExactly(new AddTags(Map.of("a", "b")));
  }

  @Test
  void a_trail_that_is_made_again_records_and_carries_all_that_it_did() {
    assertThat(Judgement.of(RECORDING_TRAIL, Looks.deleted()).plan().steps())
        .containsExactly(
            new CreateTrail(PLAIN),
            new StartLogging(),
            new PutEventSelectors(RECORDING.selectors()),
            new PutInsightSelectors(RECORDING.insights()),
            new AddTags(RECORDING.tags()));
  }

  @Test
  void a_trail_that_is_made_again_needs_no_call_for_what_cloudtrail_does_anyway() {
    assertThat(Judgement.of(PLAIN_TRAIL, Looks.deleted()).plan().steps())
        .containsExactly(new CreateTrail(PLAIN), new StartLogging());
  }

  private static List<Remediation> plan(GuardedTrail trail, Drift... drift) {
    return Planner.plan(trail, Looks.well(), List.of(drift)).steps();
  }
}
