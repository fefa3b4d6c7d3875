package localaws.lambda;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which messages of a batch failed, as Lambda reads a function's answer (Lambda Developer Guide,
 * "Implementing partial batch responses"): nothing, null and an empty list mean none, and whatever
 * it does not understand means all.
 */
record BatchAnswer(Set<String> failed) {

  static BatchAnswer of(Result result, List<String> ids, boolean reportsItemFailures) {
    return switch (result) {
      case Result.Returned(var json) when !reportsItemFailures || json.isBlank() -> none();
      case Result.Returned(var json) -> read(json, ids);
      case Result.Failed _, Result.Died _ -> all(ids);
    };
  }

  private static BatchAnswer none() {
    return new BatchAnswer(Set.of());
  }

  private static BatchAnswer all(List<String> ids) {
    return new BatchAnswer(Set.copyOf(ids));
  }

  private static BatchAnswer read(String json, List<String> ids) {
    try {
      return switch (JSON.std.anyFrom(json)) {
        case null -> none();
        case Map<?, ?> answer -> read(answer, ids);
        default -> all(ids);
      };
    } catch (IOException _) {
      return all(ids);
    }
  }

  private static BatchAnswer read(Map<?, ?> answer, List<String> ids) {
    return switch (answer.get("batchItemFailures")) {
      case null -> none();
      case List<?> failures -> read(failures, ids);
      case Object _ -> all(ids);
    };
  }

  private static BatchAnswer read(List<?> failures, List<String> ids) {
    var failed = new HashSet<String>();
    for (var failure : failures) {
      var id = failure instanceof Map<?, ?> item ? item.get("itemIdentifier") : null;
      if (!(id instanceof String known) || !ids.contains(known)) {
        return all(ids);
      }
      failed.add(known);
    }
    return new BatchAnswer(failed);
  }
}
