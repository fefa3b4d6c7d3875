package guardrail.guarded;

import guardrail.selectors.InsightSelector;
import guardrail.selectors.SelectorText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parameters of template.yaml that make a trail, as it stands, the standard one.
 *
 * <p>A topic or log group is named there without account and Region, so one of another account or
 * Region cannot be said; such a setting is left out, and Enforce would take it off the trail.
 */
public record StackParameters(Map<String, String> values) {
  /** Lets the trail be made beside others. */
  public static final StackParameters SECOND_TRAIL =
      new StackParameters(Map.of("AllowSecondTrail", "true"));

  /** The default of TrailTags. */
  public static final Map<String, String> TAGS = Map.of("managed-by", "cloudtrail-guardrail");

  public StackParameters {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The same, beginning with another one. */
  public StackParameters beginningWith(String name, String value) {
    var longer = new LinkedHashMap<>(Map.of(name, value));
    longer.putAll(values);
    return new StackParameters(longer);
  }

  /** The same, ending with another one. */
  public StackParameters endingWith(String name, String value) {
    var longer = new LinkedHashMap<>(values);
    longer.put(name, value);
    return new StackParameters(longer);
  }

  /**
   * Takes a trail over.
   *
   * @param bucketOwner the account of the trail's bucket, if it is known to be another one
   */
  public static StackParameters adopting(
      TrailArn trail, TrailSettings settings, Optional<String> bucketOwner) {
    var values = new LinkedHashMap<String, String>();
    values.put("TrailName", trail.name());
    values.put("LogBucketName", settings.s3BucketName());
    bucketOwner.ifPresent(account -> values.put("LogBucketAccountId", account));
    settings.s3KeyPrefix().ifPresent(prefix -> values.put("LogKeyPrefix", prefix));
    settings.kmsKeyId().ifPresent(key -> values.put("KmsKeyArn", key));
    settings
        .snsTopicArn()
        .flatMap(arn -> nameIn(trail, "sns", "", arn))
        .ifPresent(topic -> values.put("DeliveryTopicName", topic));
    settings
        .cloudWatchLogsLogGroupArn()
        .flatMap(arn -> nameIn(trail, "logs", "log-group:", arn))
        .ifPresent(group -> values.put("LogGroupName", group.replaceFirst(":\\*$", "")));
    return new StackParameters(values);
  }

  /** The same for a trail that records this beside all management events, and keeps it so long. */
  public StackParameters recording(Recording recording, Retention retention) {
    var longer = new LinkedHashMap<>(values);
    if (!recording.dataEvents().isEmpty()) {
      longer.put("DataEventSelectors", SelectorText.write(recording.dataEvents()));
    }
    if (!recording.insights().isEmpty()) {
      longer.put(
          "InsightTypes",
          recording.insights().stream()
              .map(InsightSelector::type)
              .sorted()
              .collect(Collectors.joining(",")));
    }
    if (retention.logs() != Retention.A_YEAR.logs()) {
      longer.put("LogRetentionDays", String.valueOf(retention.logs()));
    }
    if (retention.logGroup() != Retention.A_YEAR.logGroup()) {
      longer.put("LogGroupRetentionDays", String.valueOf(retention.logGroup()));
    }
    return new StackParameters(longer);
  }

  private static Optional<String> nameIn(
      TrailArn trail, String service, String kind, String resource) {
    var start =
        "arn:%s:%s:%s:%s:%s"
            .formatted(trail.partition(), service, trail.region(), trail.account(), kind);
    return Optional.of(resource)
        .filter(arn -> arn.startsWith(start))
        .map(arn -> arn.substring(start.length()));
  }
}
