package bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import localaws.Call;

/** Who called what how often. */
record CallCount(List<Call> calls) {

  /** How often each kind of call was made, as "sqs:SendMessageBatch". */
  Map<String, Long> byKind() {
    return count(calls.stream(), call -> call.service() + ":" + call.operation());
  }

  long of(String kind) {
    return byKind().getOrDefault(kind, 0L);
  }

  /** How often AWS refused or throttled, by its code. */
  Map<String, Long> refused() {
    return count(
        calls.stream().filter(call -> call.errorCode().isPresent()),
        call -> "%s answered %s".formatted(call.operation(), call.errorCode().orElseThrow()));
  }

  /** Which numbers of calls accounts had of one kind, and how many accounts had each. */
  Map<Long, Long> accountsByCalls(String operation) {
    var byAccount =
        count(
            calls.stream()
                .filter(call -> call.operation().equals(operation))
                .filter(call -> touched(call).isPresent()),
            call -> touched(call).orElseThrow());
    var accounts = new TreeMap<Long, Long>();
    byAccount.values().forEach(times -> accounts.merge(times, 1L, Long::sum));
    return accounts;
  }

  /** The account whose resources a call was about, as far as it was about one account's. */
  private static Optional<String> touched(Call call) {
    return switch (call.service()) {
      case "sts" -> text(call, "RoleArn").map(arn -> arn.split(":", -1)[4]);
      case "cloudtrail" -> Optional.of(call.caller().split(":", -1)[4]);
      case "dynamodb" -> key(call).filter(id -> id.matches("\\d{12}"));
      default -> Optional.empty();
    };
  }

  private static Optional<String> text(Call call, String member) {
    return Optional.ofNullable(call.request().get(member)).map(String::valueOf);
  }

  private static Optional<String> key(Call call) {
    return Stream.of("Key", "Item")
        .flatMap(member -> Optional.ofNullable(call.request().get(member)).stream())
        .map(item -> HealthyOrganization.text((Map<?, ?>) item, "accountId"))
        .findFirst();
  }

  private static Map<String, Long> count(Stream<Call> calls, Function<Call, String> kind) {
    return calls.collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.counting()));
  }
}
