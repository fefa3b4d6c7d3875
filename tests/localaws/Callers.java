package localaws;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who is known by which access key; the keys of a session work for a while only. */
public final class Callers {
  private final Map<String, Caller> byKey = new HashMap<>();
  private final Map<String, Instant> ends = new HashMap<>();

  void add(Caller caller) {
    byKey.put(caller.accessKeyId(), caller);
  }

  public void addUntil(Instant end, Caller caller) {
    add(caller);
    ends.put(caller.accessKeyId(), end);
  }

  Optional<Caller> find(String accessKeyId) {
    return Optional.ofNullable(byKey.get(accessKeyId));
  }

  void check(Request request, String service) {
    Optional.ofNullable(ends.get(request.caller().accessKeyId()))
        .filter(end -> !request.at().isBefore(end))
        .ifPresent(_ -> {
          throw AwsError.expired(service);
        });
  }

  /** As STS makes the ids of temporary keys, but one after the other. */
  public String nextSessionKey() {
    return "ASIASESSION%09d".formatted(ends.size() + 1);
  }
}
