package template;

import java.util.List;
import java.util.Map;

/** What only resembles tampering: reads, repairs by hand, and everybody else's things. */
final class Harmless {
  private Harmless() {}

  static Map<String, List<String>> all() {
    return Tampering.together(
        List.of(
            Map.of(
                Tampering.TRAIL,
                Tampering.of("cloudtrail", "GetTrail GetTrailStatus StartLogging"),
                Tampering.TRAIL.replace("standard-trail", "standard-trail-2"),
                Tampering.of("cloudtrail", "StopLogging"),
                Tampering.BUCKET,
                Tampering.of("s3", "ListBucket GetBucketPolicy"),
                Tampering.BUCKET + "/AWSLogs/x.gz",
                Tampering.of("s3", "GetObject"),
                "arn:aws:s3:::another-teams-logs",
                Tampering.of("s3", "DeleteBucket PutBucketPolicy"),
                "arn:aws:lambda:" + Tampering.HERE + "function:another",
                Tampering.of("lambda", "DeleteFunction"),
                "arn:aws:sns:" + Tampering.HERE + Tampering.STACK + "-AlertTopic-1A2B",
                Tampering.of("sns", "Subscribe"),
                "arn:aws:iam::111122223333:role/another",
                Tampering.of("iam", "CreateRole PassRole DeleteRole"),
                "arn:aws:iam::111122223333:role/cloudtrail-guardrail/any",
                Tampering.of("iam", "GetRole")),
            Map.of(
                "arn:aws:lambda:" + Tampering.HERE + "event-source-mapping:another",
                Tampering.of("lambda", "DeleteEventSourceMapping"),
                "arn:aws:events:" + Tampering.HERE + "event-bus/another",
                Tampering.of("events", "PutEvents DeleteEventBus"))));
  }
}
