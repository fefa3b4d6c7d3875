package localaws.cloudtrail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A trail as reads show it: settings under the API's read names (SnsTopicARN, key ARN). */
public record Trail(
    TrailArn arn,
    Map<String, Object> settings,
    Recording recording,
    Selectors selectors,
    InsightSelectors insights,
    Tags tags) {

  public Optional<String> text(String setting) {
    return Optional.ofNullable(settings.get(setting)).map(String::valueOf);
  }

  public boolean is(String setting) {
    return Boolean.TRUE.equals(settings.get(setting));
  }

  Trail with(Recording changed) {
    return new Trail(arn, settings, changed, selectors, insights, tags);
  }

  Trail with(Map<String, Object> changed) {
    return new Trail(arn, changed, recording, selectors, insights, tags);
  }

  Trail ofOneAccount() {
    var changed = new LinkedHashMap<>(settings);
    changed.put("IsOrganizationTrail", false);
    return with(changed);
  }

  Trail with(Selectors changed) {
    return new Trail(arn, settings, recording, changed, insights, tags);
  }

  Trail with(InsightSelectors changed) {
    return new Trail(arn, settings, recording, selectors, changed, tags);
  }

  Trail with(Tags changed) {
    return new Trail(arn, settings, recording, selectors, insights, changed);
  }

  /** What CreateTrail and UpdateTrail answer. */
  Map<String, Object> answer() {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("Name", arn.name());
    answer.putAll(settings);
    answer.put("TrailARN", arn.toString());
    return answer;
  }

  /** What GetTrail and DescribeTrails answer. */
  Map<String, Object> description() {
    var description = answer();
    description.put("HomeRegion", arn.region());
    description.put("HasCustomEventSelectors", selectors.areCustom());
    description.put("HasInsightSelectors", insights.areOn());
    return description;
  }
}
