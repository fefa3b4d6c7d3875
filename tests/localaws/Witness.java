package localaws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import localaws.cloudtrail.PastEvent;
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
    var heard = new ArrayList<Map<String, Object>>();
    for (var account : recordedBefore.keySet()) {
      var sent = envelope.sentTo(account, region, shared);
      remember(account, sent);
      if (reaches(account)) {
        heard.add(sent);
      }
    }
    return heard;
  }

  /** Event history has it, trail or no trail (CloudTrail User Guide, "event history"). */
  @SuppressWarnings("unchecked") // Envelope makes it
  private void remember(String account, Map<String, Object> envelope) {
    var record = (Map<String, Object>) Objects.requireNonNull(envelope.get("detail"));
    state.history().add(PastEvent.of(account, region, record));
  }

  /** The call that ends the last recording is the one that may go unheard. */
  private boolean reaches(String account) {
    var before = recordedBefore.getOrDefault(account, false);
    return recorded(account) || (before && !state.faults().lastTrailEventsLost());
  }
}
