package simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import localaws.Call;

/** Tells the product's calls: reads that belong to one look together, each change by itself. */
final class CallWords {
  /** The roles of the functions, and theirs in member accounts. */
  private static final Pattern HANDS =
      Pattern.compile(
          ":assumed-role/(?:[A-Za-z0-9-]+-(?:TrailGuard|Account|Organization|Sweep|Dossier)Role|CloudTrailGuardrail)/");

  private final List<Moment> moments = new ArrayList<>();
  private final List<Call> look = new ArrayList<>();
  private final Set<List<Object>> asked = new HashSet<>();

  private CallWords() {}

  static List<Moment> of(List<Call> calls) {
    var words = new CallWords();
    calls.stream().filter(CallWords::isTheGuardrails).forEach(words::add);
    words.endLook();
    return words.moments;
  }

  /** Whether the product changed something, or tried to. */
  static boolean isRepair(Call call) {
    return isTheGuardrails(call) && !isRead(call) && !isTelling(call);
  }

  static boolean isTheGuardrails(Call call) {
    return HANDS.matcher(call.caller()).find() && !call.caller().endsWith("/" + Feeds.SESSION);
  }

  private static boolean isRead(Call call) {
    return Stream.of("Get", "Head", "Describe", "List", "Scan", "AssumeRole", "Lookup")
        .anyMatch(call.operation()::startsWith);
  }

  /** Whether it is about what is told or looked at next, and changes nothing that is guarded. */
  private static boolean isTelling(Call call) {
    return Stream.of("dynamodb", "sqs", "securityhub", "events").anyMatch(call.service()::equals)
        || Stream.of("Publish", "PutObject").anyMatch(call.operation()::equals);
  }

  private void add(Call call) {
    if (isTelling(call)) {
      call.errorCode()
          .ifPresent(
              code -> moments.add(new Moment(call.at(), "failed", call.operation() + ": " + code)));
      return;
    }
    if (isRead(call)) {
      // Each look asks for each thing once.
      if (asked.contains(question(call))) {
        endLook();
      }
      asked.add(question(call));
      look.add(call);
      return;
    }
    endLook();
    moments.add(new Moment(call.at(), "repair", repair(call)));
  }

  private void endLook() {
    if (look.isEmpty()) {
      return;
    }
    Map<String, Long> counted =
        look.stream()
            .collect(
                Collectors.groupingBy(CallWords::read, LinkedHashMap::new, Collectors.counting()));
    var text =
        counted.entrySet().stream()
            .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " x" + e.getValue())
            .sorted()
            .collect(Collectors.joining(", "));
    moments.add(new Moment(look.getFirst().at(), "look", text));
    look.clear();
    asked.clear();
  }

  /** A whole look asks for nine settings of each bucket, some of which nobody has to have made. */
  private static String read(Call call) {
    var setting = call.service().equals("s3") && !call.operation().equals("HeadBucket");
    var error = call.errorCode().filter(code -> !setting || code.equals("AccessDenied"));
    return (setting ? "settings of buckets" : call.operation())
        + error.map(code -> " (" + code + ")").orElse("");
  }

  private static List<Object> question(Call call) {
    return List.of(call.operation(), call.request());
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
