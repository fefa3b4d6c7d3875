package localaws.cloudtrail;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import localaws.State;

/** CloudTrail delivering, which is where whatever is broken on the way shows at last. */
public record Delivery(State state, Instant at) {

  public static Delivery of(State state, Instant at) {
    return new Delivery(state, at);
  }

  public void toAll() {
    state.keys().forget(at);
    state.trails().all().stream().filter(trail -> trail.recording().logging()).forEach(this::from);
  }

  private void from(Trail trail) {
    var recording = trail.recording();
    for (var tried : tried(trail).entrySet()) {
      recording = recording.tried(tried.getKey(), at, tried.getValue());
    }
    state.trails().refresh(trail.with(recording));
  }

  /** A topic hears of files that arrived; the log group gets its copy without them (D2). */
  private Map<Sink, Optional<String>> tried(Trail trail) {
    var path = new DeliveryPath(state, trail);
    var files = path.errorAt(Sink.LOG_FILES);
    var tried = new EnumMap<Sink, Optional<String>>(Map.of(Sink.LOG_FILES, files));
    if (trail.is("LogFileValidationEnabled")) {
      tried.put(Sink.DIGEST, files);
    }
    if (files.isEmpty()) {
      state.buckets().addObject(trail.text("S3BucketName").orElseThrow());
      trail.text("SnsTopicARN").ifPresent(_ -> tried.put(Sink.TOPIC, path.errorAt(Sink.TOPIC)));
    }
    trail
        .text("CloudWatchLogsLogGroupArn")
        .ifPresent(_ -> tried.put(Sink.LOG_GROUP, path.errorAt(Sink.LOG_GROUP)));
    return tried;
  }
}
