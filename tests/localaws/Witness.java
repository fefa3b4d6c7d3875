package localaws;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides who hears of a call: EventBridge gets a record only where a trail logs (EventBridge User
 * Guide, "To record events ... you must enable a CloudTrail trail with logging").
 */
final class Witness {
  private final State state;
  private final String service;
  private final Optional<RecordedOperation> operation;
  private final Request request;
  private final Map<String, Boolean> recordedBefore = new HashMap<>();
  private final String region;

  Witness(State state, String service, Optional<Operation> operation, Request request) {
    this.state = state;
    this.service = service;
    this.operation =
        operation.filter(RecordedOperation.class::isInstance).map(RecordedOperation.class::cast);
    this.request = request;
    this.region =
        this.operation.map(recorded -> recorded.recordRegion(request)).orElse(request.region());
    this.operation.ifPresent(recorded ->
        recorded
            .recipients(request)
            .forEach(account -> recordedBefore.put(account, recorded(account))));
  }

  private boolean recorded(String account) {
    return state.trails().recording(account, region);
  }

  List<Map<String, Object>> saw(Map<String, Object> answer) {
    return records(answer, Optional.empty());
  }

  List<Map<String, Object>> saw(AwsError refusal) {
    return records(null, Optional.of(refusal));
  }

  private List<Map<String, Object>> records(
      @Nullable Map<String, Object> answer, Optional<AwsError> error) {
    if (operation.isEmpty()) {
      return List.of();
    }
    var envelope = new Envelope(service, operation.get(), request, answer, error);
    var shared = Optional.of(UUID.randomUUID().toString()).filter(_ -> recordedBefore.size() > 1);
    return recordedBefore.keySet().stream()
        .filter(this::reaches)
        .map(account -> envelope.sentTo(account, region, shared))
        .toList();
  }

  /** The call that ends the last recording is the one that may go unheard. */
  private boolean reaches(String account) {
    var before = recordedBefore.getOrDefault(account, false);
    return recorded(account) || (before && !state.faults().lastTrailEventsLost());
  }
}
