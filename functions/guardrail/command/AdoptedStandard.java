package guardrail.command;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Recording;
import guardrail.guarded.Retention;
import guardrail.guarded.StackParameters;
import guardrail.guarded.TrailSettings;
import guardrail.guarded.TrailStandard;
import guardrail.observation.DeliveryPath;
import guardrail.observation.LifecycleRule;
import guardrail.observation.LogGroupLook.Group;
import guardrail.observation.OtherTrail;
import guardrail.observation.Selection;
import guardrail.selectors.AdvancedSelector;
import guardrail.selectors.InsightSelector;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The standard that a trail meets already, as far as template.yaml has words for what it is. What
 * was not seen has the template's default, which may be less than what is there.
 */
record AdoptedStandard(OtherTrail trail, Recording recording, Retention retention) {
  private static final String STANDBY = "the standby bucket that the stack makes";
  private static final String ROLE = "a role that the stack makes";

  /** What the template knows for InsightTypes, and in management events alone. */
  private static final Set<InsightSelector> INSIGHTS =
      Set.of(
          InsightSelector.inManagementEvents("ApiCallRateInsight"),
          InsightSelector.inManagementEvents("ApiErrorRateInsight"));

  /** Of a trail that nobody has looked at any further. */
  static AdoptedStandard of(OtherTrail trail) {
    return of(trail, DeliveryPath.UNSEEN);
  }

  static AdoptedStandard of(OtherTrail trail, DeliveryPath path) {
    var dataEvents =
        path.selection().flatMap(seen -> seen.events().known()).stream()
            .flatMap(events -> events.dataSelectors().stream())
            .map(AdoptedStandard::plainlyNamed)
            .toList();
    var insights =
        INSIGHTS.stream()
            .filter(sayable -> insights(path).stream().anyMatch(there -> there.covers(sayable)))
            .collect(Collectors.toUnmodifiableSet());
    return new AdoptedStandard(
        trail,
        new Recording(dataEvents, insights, StackParameters.TAGS),
        new Retention(logs(trail, path), logGroup(path)));
  }

  /** SAM takes no quote within a quoted value and no backslash; the name means nothing. */
  private static AdvancedSelector plainlyNamed(AdvancedSelector selector) {
    return new AdvancedSelector(
        selector.name().filter(name -> name.matches("[ -~&&[^\"\\\\]]+")), selector.fields());
  }

  private static Set<InsightSelector> insights(DeliveryPath path) {
    return path.selection().map(Selection::insights).flatMap(part -> part.known()).orElse(Set.of());
  }

  /** A rule with a date, 0 days, is sooner than any number that the template takes. */
  private static int logs(OtherTrail trail, DeliveryPath path) {
    var year = Retention.A_YEAR.logs();
    var folder = trail.settings().s3KeyPrefix().map(p -> p + "/").orElse("") + "AWSLogs/";
    return path
        .bucket(trail.settings().s3BucketName())
        .flatMap(look -> look.lifecycle().known())
        .stream()
        .flatMap(List::stream)
        .filter(rule -> rule.removes(folder, year))
        .mapToInt(LifecycleRule::soonest)
        .filter(days -> days > 0)
        .min()
        .orElse(year);
  }

  private static int logGroup(DeliveryPath path) {
    var year = Retention.A_YEAR.logGroup();
    return path.logGroup()
        .flatMap(look -> look.group().known())
        .flatMap(group -> group.flatMap(Group::retentionDays))
        .filter(days -> days < year)
        .orElse(year);
  }

  /** The parameters that say it. */
  StackParameters parameters(Optional<String> bucketOwner) {
    return StackParameters.adopting(trail.arn(), trail.settings(), bucketOwner)
        .recording(recording, retention);
  }

  /** Those Insights of the trail that the parameters cannot say. */
  static List<String> unsayableInsights(DeliveryPath path) {
    return insights(path).stream()
        .filter(insight -> !INSIGHTS.contains(insight))
        .map(InsightSelector::toString)
        .sorted()
        .toList();
  }

  /** The standard, as the function would read it from these parameters. */
  GuardedTrail target() {
    var now = trail.settings();
    var said = parameters(Optional.empty()).values();
    var group = now.cloudWatchLogsLogGroupArn().filter(_ -> said.containsKey("LogGroupName"));
    var settings =
        new TrailSettings(
            now.s3BucketName(),
            now.s3KeyPrefix(),
            now.snsTopicArn().filter(_ -> said.containsKey("DeliveryTopicName")),
            true,
            true,
            true,
            group,
            group.map(_ -> ROLE),
            now.kmsKeyId(),
            false);
    return new GuardedTrail(
        trail.arn(),
        new TrailStandard(settings, trail.arn().account(), STANDBY)
            .recording(recording, retention));
  }
}
