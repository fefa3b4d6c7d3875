package localaws.iam;

import java.util.List;
import java.util.Map;

/**
 * A policy of any kind, as its document says it. Throws UnsupportedOperationException on any part
 * that matters to an answer and that it does not know.
 *
 * @param document with Version and Statement
 */
public record Policy(Map<String, Object> document) {
  /** AWS's own AdministratorAccess. */
  public static final Policy ADMINISTRATOR =
      ofStatements(List.of(Map.of("Effect", "Allow", "Action", "*", "Resource", "*")));

  public static Policy of(String json) {
    return new Policy(Json.map(json));
  }

  public static Policy ofStatements(List<?> statements) {
    return new Policy(Map.of("Version", "2012-10-17", "Statement", statements));
  }

  public List<Statement> statements() {
    return Json.list(document.get("Statement")).stream()
        .map(statement -> new Statement((Map<?, ?>) statement))
        .toList();
  }

  /** An explicit Deny wins over every Allow (IAM User Guide, policy evaluation logic). */
  public Verdict judge(Access access) {
    var covering = statements().stream().filter(statement -> statement.covers(access)).toList();
    if (covering.isEmpty()) {
      return Verdict.SILENT;
    }
    return covering.stream().anyMatch(Statement::denies) ? Verdict.DENIES : Verdict.ALLOWS;
  }

  public boolean allows(Access access) {
    return judge(access) == Verdict.ALLOWS;
  }
}
