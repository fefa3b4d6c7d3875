package localaws.securityhub;

import static localaws.AwsError.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.Faults;
import localaws.Operation;
import localaws.Request;

/**
 * Takes findings one by one: the call is answered with 200 even if none of them was taken
 * (docs/aws-facts.md H; AWS Security Hub User Guide, "BatchImportFindings for finding providers").
 */
public record BatchImportFindings(SecurityHub hub, Faults faults) implements Operation {
  private static final List<String> THE_CUSTOMERS =
      List.of("Note", "UserDefinedFields", "VerificationState", "Workflow");

  @Override
  public Map<String, Object> answer(Request request) {
    request.only("Findings");
    var account = request.caller().account();
    if (!hub.isEnabled(account, request.region())) {
      throw new AwsError(
          "InvalidAccessException",
          401,
          "Account %s is not subscribed to AWS Security Hub".formatted(account));
    }
    var findings = request.list("Findings");
    if (findings.isEmpty() || findings.size() > 100) {
      throw refused("InvalidInputException", "Findings must have 1 to 100 members");
    }
    var failed = new ArrayList<Map<String, Object>>();
    for (var finding : findings) {
      var fields = Finding.fields(finding);
      var wrong =
          faults.failsEntry()
              ? Optional.of("an internal error occurred")
              : new Finding(fields).wrong(account, request.region());
      if (wrong.isPresent()) {
        var id = String.valueOf(fields.get("Id"));
        failed.add(Map.of("Id", id, "ErrorCode", "InvalidInput", "ErrorMessage", wrong.get()));
      } else {
        take(fields);
      }
    }
    return Map.of(
        "SuccessCount",
        findings.size() - failed.size(),
        "FailedCount",
        failed.size(),
        "FailedFindings",
        failed);
  }

  /** An update replaces what it names, and leaves to the customer what is the customer's. */
  private void take(Map<String, Object> fields) {
    var product = String.valueOf(fields.get("ProductArn"));
    var id = String.valueOf(fields.get("Id"));
    var known = hub.find(product, id);
    if (known.isEmpty()) {
      var first = new HashMap<>(fields);
      first.putIfAbsent("RecordState", "ACTIVE");
      first.putIfAbsent("Workflow", Map.of("Status", "NEW"));
      hub.put(product, id, first);
      return;
    }
    if (!updated(fields).isAfter(updated(known.get()))) {
      return;
    }
    var changed = new HashMap<>(fields);
    changed.keySet().removeAll(THE_CUSTOMERS);
    var whole = new HashMap<>(known.get());
    whole.putAll(changed);
    hub.put(product, id, whole);
  }

  private static Instant updated(Map<String, Object> finding) {
    return Instant.parse(String.valueOf(finding.get("UpdatedAt")));
  }
}
