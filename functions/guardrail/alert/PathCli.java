package guardrail.alert;

import guardrail.guarded.GuardedTrail;
import guardrail.remediation.KeyRemediation;
import guardrail.remediation.KeyRemediation.CancelKeyDeletion;
import guardrail.remediation.KeyRemediation.EnableKey;
import guardrail.remediation.SinkRemediation;
import guardrail.remediation.SinkRemediation.CreateLogGroup;
import guardrail.remediation.SinkRemediation.CreateTopic;
import guardrail.remediation.SinkRemediation.PutRetentionPolicy;
import guardrail.remediation.SinkRemediation.SetTopicPolicy;
import guardrail.remediation.TrailRemediation.AddTags;
import guardrail.remediation.TrailRemediation.PutEventSelectors;
import guardrail.remediation.TrailRemediation.PutInsightSelectors;
import guardrail.selectors.EventSelectors;
import guardrail.selectors.InsightSelector;
import guardrail.selectors.SelectorText;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes repairs of what a trail selects and delivers through as commands. */
final class PathCli {
  private PathCli() {}

  static String command(GuardedTrail trail, PutEventSelectors step) {
    return "aws cloudtrail put-event-selectors --region %s --trail-name %s %s"
        .formatted(trail.homeRegion(), trail.arn(), option(step.selectors()));
  }

  private static String option(EventSelectors selectors) {
    return selectors.advanced().isEmpty()
        ? "--event-selectors ReadWriteType=All,IncludeManagementEvents=true"
        : "--advanced-event-selectors " + Shell.word(SelectorText.write(selectors.advanced()));
  }

  static String command(GuardedTrail trail, PutInsightSelectors step) {
    return "aws cloudtrail put-insight-selectors --region %s --trail-name %s --insight-selectors %s"
        .formatted(trail.homeRegion(), trail.arn(), Shell.word(json(step.selectors())));
  }

  private static String json(Set<InsightSelector> selectors) {
    return selectors.stream()
        .map(selector ->
            "{\"InsightType\":\"%s\",\"EventCategories\":[%s]}"
                .formatted(
                    selector.type(),
                    new TreeSet<>(selector.categories())
                        .stream()
                            .map(category -> '"' + category + '"')
                            .collect(Collectors.joining(","))))
        .sorted()
        .collect(Collectors.joining(",", "[", "]"));
  }

  static String command(GuardedTrail trail, AddTags step) {
    return "aws cloudtrail add-tags --region %s --resource-id %s --tags-list %s"
        .formatted(
            trail.homeRegion(),
            trail.arn(),
            // Only JSON takes a value with a comma or a quotation mark as it is.
            Shell.word(
                new TreeMap<>(step.tags())
                    .entrySet().stream()
                        .map(tag ->
                            "{\"Key\":%s,\"Value\":%s}"
                                .formatted(Shell.json(tag.getKey()), Shell.json(tag.getValue())))
                        .collect(Collectors.joining(",", "[", "]"))));
  }

  static String command(GuardedTrail trail, KeyRemediation step) {
    var verb =
        switch (step) {
          case CancelKeyDeletion _ -> "cancel-key-deletion";
          case EnableKey _ -> "enable-key";
        };
    return "aws kms %s --region %s --key-id %s".formatted(verb, trail.keyRegion(), step.key());
  }

  static String command(GuardedTrail trail, SinkRemediation step) {
    var region = trail.homeRegion();
    return switch (step) {
      case CreateTopic(var topic) ->
          "aws sns create-topic --region %s --name %s"
              .formatted(region, topic.substring(topic.lastIndexOf(':') + 1));
      case SetTopicPolicy(var topic, var policy) ->
          "aws sns set-topic-attributes --region %s --topic-arn %s --attribute-name Policy --attribute-value %s"
              .formatted(region, topic, LongPolicies.word(policy));
      case CreateLogGroup _ ->
          "aws logs create-log-group --region %s --log-group-name %s"
              .formatted(region, trail.logGroupName().orElseThrow());
      case PutRetentionPolicy(_, var days) ->
          "aws logs put-retention-policy --region %s --log-group-name %s --retention-in-days %d"
              .formatted(region, trail.logGroupName().orElseThrow(), days);
    };
  }
}
