package guardrail.command;

import static guardrail.command.Trails.GOOD;
import static guardrail.command.Trails.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.observation.BucketState;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part.Known;
import guardrail.observation.Selection;
import guardrail.selectors.AdvancedSelector;
import guardrail.selectors.BasicSelector;
import guardrail.selectors.EventSelectors;
import guardrail.selectors.FieldSelector;
import guardrail.selectors.InsightSelector;
import guardrail.selectors.SelectorJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdoptionTest {
  private static final EventSelectors ALL_MANAGEMENT = EventSelectors.recording(List.of());
  private static final OtherTrail TRAIL = Trails.trail("company-trail", REGION, GOOD);

  private static Adoption adoption(Selection selection) {
    var target = AdoptedStandard.of(TRAIL).target();
    var path = SeenPath.path(TRAIL, selection, SeenPath.hard(target, List.of()));
    return new Adoption(TRAIL, Trails.seen(TRAIL, true, new Known<>(BucketState.OURS), path));
  }

  private static EventSelectors lambdaCallsNamed(String name) {
    return EventSelectors.recording(
        List.of(
            new AdvancedSelector(
                Optional.of(name),
                List.of(
                    FieldSelector.equalTo("eventCategory", Set.of("Data")),
                    FieldSelector.equalTo("resources.type", Set.of("AWS::Lambda::Function"))))));
  }

  private static String said(Adoption adoption) {
    return adoption.parameters().values().getOrDefault("DataEventSelectors", "");
  }

  @Test
  void data_events_are_said_and_then_nothing_of_them_changes() {
    var adoption = adoption(SeenPath.selection(lambdaCallsNamed("Lambda calls")));

    assertThat(adoption.parameters().values())
        .containsEntry(
            "DataEventSelectors",
            """
            [{"Name":"Lambda calls","FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},\
            {"Field":"resources.type","Equals":["AWS::Lambda::Function"]}]}]\
            """);
    assertThat(adoption.changes()).isEmpty();
    assertThat(SelectorJson.dataEvents(said(adoption)))
        .isEqualTo(lambdaCallsNamed("Lambda calls").dataSelectors());
  }

  @Test
  void a_name_that_no_command_could_carry_is_left_out() {
    var adoption = adoption(SeenPath.selection(lambdaCallsNamed("the \"hot\" ones")));

    assertThat(said(adoption)).startsWith("[{\"FieldSelectors\"");
    assertThat(adoption.changes()).isEmpty();
  }

  @Test
  void each_command_with_data_events_has_a_label_of_its_own() {
    var adoption = adoption(SeenPath.selection(lambdaCallsNamed("a")));

    assertThat(adoption.watching().values())
        .containsEntry("Mode", "AlertOnly")
        .containsEntry("VersionLabel", "watch-20261122-0914");
    assertThat(adoption.enforcing().values())
        .isEqualTo(Map.of("Mode", "Enforce", "VersionLabel", "enforce-20261122-0914"));
    assertThat(adoption(SeenPath.selection(ALL_MANAGEMENT)).enforcing().values())
        .isEqualTo(Map.of("Mode", "Enforce"));
  }

  @Test
  void management_events_that_are_left_out_come_back() {
    var reads =
        new EventSelectors(
            List.of(new BasicSelector("WriteOnly", true, Set.of(), List.of())), List.of());

    assertThat(adoption(SeenPath.selection(reads)).changes())
        .containsExactly(
            new Change(
                "management events",
                "without reads",
                "all",
                "They are recorded, too. The bucket gets more to keep."));
  }

  @Test
  void insights_are_said_as_far_as_the_template_goes() {
    var both = new InsightSelector("ApiCallRateInsight", Set.of("Management", "Data"));
    var other = new InsightSelector("ApiErrorRateInsight", Set.of("Data"));
    var adoption = adoption(SeenPath.selection(ALL_MANAGEMENT, both, other));

    assertThat(adoption.parameters().values()).containsEntry("InsightTypes", "ApiCallRateInsight");
    assertThat(adoption.unsayable()).hasSize(2).allMatch(line -> line.contains(" in Data"));
    assertThat(adoption.changes())
        .extracting(Change::then)
        .containsExactly("ApiCallRateInsight in Management");
  }
}
