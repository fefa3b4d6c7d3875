package localaws.cloudtrail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    var path = new DeliveryPath(state, trail);
    var recording = trail.recording();
    for (var sink : tried(trail, path)) {
      recording = recording.tried(sink, at, path.errorAt(sink));
    }
    state.trails().refresh(trail.with(recording));
  }

  /** A topic hears of files that arrived; the log group gets its copy without them (D2). */
  private List<Sink> tried(Trail trail, DeliveryPath path) {
    var sinks = new ArrayList<>(List.of(Sink.LOG_FILES));
    if (trail.is("LogFileValidationEnabled")) {
      sinks.add(Sink.DIGEST);
    }
    if (path.errorAt(Sink.LOG_FILES).isEmpty()) {
      state.buckets().addObject(trail.text("S3BucketName").orElseThrow());
      trail.text("SnsTopicARN").ifPresent(_ -> sinks.add(Sink.TOPIC));
    }
    trail.text("CloudWatchLogsLogGroupArn").ifPresent(_ -> sinks.add(Sink.LOG_GROUP));
    return sinks;
  }
}
