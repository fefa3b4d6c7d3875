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
    calls.stream().filter(call -> call.caller().contains("TrailGuardRole")).forEach(words::add);
    words.endLook();
    return words.moments;
  }

  private void add(Call call) {
    if (call.operation().startsWith("Get") || call.operation().startsWith("Head")) {
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
        + " "
        + subject(call)
        + call.errorCode().map(code -> ": AWS answers " + code).orElse(": done");
  }

  private static Object subject(Call call) {
    var request = call.request();
    var bucket = request.getOrDefault("S3BucketName", "");
    return call.service().equals("s3")
        ? request.getOrDefault("Bucket", "")
        : bucket.equals("") ? "" : "to " + bucket;
  }
}
