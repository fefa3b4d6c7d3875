package localaws.policy;

import java.util.List;
import java.util.Map;

/** One thing CloudTrail wants to do; condition keys in lower case, an absent key has no value. */
record Access(String action, String resource, Map<String, String> context) {
  static final String PRINCIPAL = "cloudtrail.amazonaws.com";

  /** An explicit Deny wins over every Allow (IAM User Guide, policy evaluation logic). */
  boolean allowedBy(List<Statement> statements) {
    var matching = statements.stream().filter(statement -> statement.covers(this)).toList();
    return matching.stream().noneMatch(Statement::denies)
        && matching.stream().anyMatch(statement -> !statement.denies());
  }
}
