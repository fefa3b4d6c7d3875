package guardrail.alert;

import static guardrail.alert.Incidents.WITH_KEY;

import java.util.Map;
import java.util.Optional;

/** What can be done to the topic and the log group that hear of log files beside the bucket. */
final class SinkIncidents {
  private SinkIncidents() {}

  static Map<String, Story> all() {
    var well = Look.well().settings(WITH_KEY.standard().settings());
    var withoutBoth = well.along(way -> way.topicPolicy(Optional.empty()).noLogGroup());
    return Map.of(
        "topic-deleted",
        on("delete-topic.json", well.along(way -> way.topicPolicy(Optional.empty())), well),
        "topic-refuses",
        on(
            "set-topic-attributes.json",
            well.along(way -> way.topicPolicy(Optional.of(nobody("")))),
            well),
        "topic-policy-too-long",
        on(
            "set-topic-attributes.json",
            well.along(way -> way.topicPolicy(Optional.of(nobody("x".repeat(30_500)))))),
        "log-group-deleted",
        on("delete-log-group.json", well.along(Way::noLogGroup), well),
        "log-group-forgets",
        on("put-retention-policy.json", well.along(way -> way.keepingEvents(1)), well),
        "log-group-role-refuses",
        on("delete-role-policy.json", well.along(Way::roleWithoutRights)),
        "log-group-role-narrowed",
        on(
            "put-role-permissions-boundary.json",
            well.along(way -> way.roleWithBoundary("arn:aws:iam::111122223333:policy/nothing"))),
        "log-group-role-altered",
        on("attach-role-policy.json", well),
        "topic-and-log-group-deleted-alert-only",
        on("resync.json", withoutBoth).alertOnly());
  }

  /** A topic's policy that lets nobody publish but its owner. */
  private static String nobody(String sid) {
    return """
    {"Version":"2012-10-17","Statement":[{"Sid":"Ours%s","Effect":"Allow",
    "Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"sns:Publish",
    "Resource":"arn:aws:sns:us-east-1:111122223333:new-log-files"}]}\
    """
        .formatted(sid);
  }

  private static Story on(String event, Look... looks) {
    return Story.of(event, looks).guarding(WITH_KEY);
  }
}
