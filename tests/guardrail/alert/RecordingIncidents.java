package guardrail.alert;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Recording;
import guardrail.guarded.Retention;
import guardrail.selectors.BasicSelector;
import guardrail.selectors.EventSelectors;
import guardrail.selectors.InsightSelector;
import guardrail.selectors.SelectorJson;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be done to what a trail selects and carries. */
final class RecordingIncidents {
  private static final GuardedTrail WATCHFUL =
      new GuardedTrail(
          Incidents.ARN,
          Incidents.STANDARD.recording(
              new Recording(
                  SelectorJson.dataEvents(
                      """
                      [{"Name":"Payroll","FieldSelectors":[
                      {"Field":"eventCategory","Equals":["Data"]},
                      {"Field":"resources.type","Equals":["AWS::S3::Object"]},
                      {"Field":"resources.ARN","StartsWith":["arn:aws:s3:::payroll/"]}]}]
                      """),
                  Set.of(InsightSelector.inManagementEvents("ApiCallRateInsight")),
                  Map.of("managed-by", "cloudtrail-guardrail", "cost", "a, b = it's")),
              Retention.A_YEAR));
  private static final EventSelectors NOTHING =
      new EventSelectors(
          List.of(new BasicSelector("ReadOnly", false, Set.of(), List.of())), List.of());

  private RecordingIncidents() {}

  static Map<String, Story> all() {
    var blind = Look.well().along(way -> way.selecting(NOTHING));
    var withoutData =
        Look.well().along(way -> way.selecting(Recording.MANAGEMENT_EVENTS.selectors()));
    var plain = Look.well().along(Way::plain);
    return Map.of(
        "management-events-left-out",
        Story.of("put-event-selectors.json", blind, Look.well()),
        "management-events-left-out-for-a-while",
        Story.of("put-event-selectors.json", Look.well()),
        "management-events-left-out-alert-only",
        Story.of("resync.json", blind).alertOnly(),
        "data-events-differ",
        Story.of("resync.json", withoutData, Look.well()).guarding(WATCHFUL),
        "insights-differ",
        Story.of("put-insight-selectors.json", plain, Look.well()).guarding(WATCHFUL),
        "tags-missing",
        Story.of(
                "remove-tags.json",
                Look.well().along(way -> way.tags(Map.of("cost", "a, b = it's"))),
                Look.well())
            .guarding(WATCHFUL),
        "recording-differs-alert-only",
        Story.of("resync.json", plain.along(way -> way.selecting(NOTHING)))
            .guarding(WATCHFUL)
            .alertOnly());
  }
}
