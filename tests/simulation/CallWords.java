package simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import localaws.Call;

/** Tells the product's calls: reads that belong to one look together, each change by itself. */
final class CallWords {
  private final List<Moment> moments = new ArrayList<>();
  private final List<Call> look = new ArrayList<>();

  private CallWords() {}

  static List<Moment> of(List<Call> calls) {
    var words = new CallWords();
    calls.stream().filter(CallWords::isTheGuardrails).forEach(words::add);
    words.endLook();
    return words.moments;
  }

  /** Whether the product changed something, or tried to. */
  static boolean isRepair(Call call) {
    return isTheGuardrails(call) && !isRead(call) && !call.operation().equals("Publish");
  }

  static boolean isTheGuardrails(Call call) {
    return call.caller().contains("TrailGuardRole");
  }

  private static boolean isRead(Call call) {
    return call.operation().startsWith("Get") || call.operation().startsWith("Head");
  }

  private void add(Call call) {
    if (isRead(call)) {
      // Each look asks for each thing once.
      if (look.stream().anyMatch(seen -> same(seen, call))) {
        endLook();
      }
      look.add(call);
      return;
    }
    endLook();
    if (!call.operation().equals("Publish")) {
      moments.add(new Moment(call.at(), "repair", repair(call)));
    } else {
      call.errorCode()
          .ifPresent(code -> moments.add(new Moment(call.at(), "failed", "Publish: " + code)));
    }
  }

  private void endLook() {
    if (look.isEmpty()) {
      return;
    }
    Map<String, Long> counted =
        look.stream()
            .collect(
                Collectors.groupingBy(
                    call -> call.operation() + call.errorCode().map(c -> " (" + c + ")").orElse(""),
                    LinkedHashMap::new,
                    Collectors.counting()));
    var text =
        counted.entrySet().stream()
            .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " x" + e.getValue())
            .sorted()
            .collect(Collectors.joining(", "));
    moments.add(new Moment(look.getFirst().at(), "look", text));
    look.clear();
  }

  private static boolean same(Call one, Call other) {
    return one.operation().equals(other.operation()) && one.request().equals(other.request());
  }

  private static String repair(Call call) {
    return call.operation()
        + subject(call)
        + call.errorCode().map(code -> ": AWS answers " + code).orElse(": done");
  }

  private static String subject(Call call) {
    var member = call.service().equals("s3") ? "Bucket" : "S3BucketName";
    var bucket = call.request().get(member);
    return bucket == null ? "" : " (" + bucket + ")";
  }
}
