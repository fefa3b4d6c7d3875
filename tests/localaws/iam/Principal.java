package localaws.iam;

import java.util.List;
import java.util.Map;

/** Who asks: a role or user by its ARN, or an AWS service by its name. */
public sealed interface Principal {

  /** A session asks as its role, whose ARN has the path that the session's own ARN leaves out. */
  record Identity(String arn) implements Principal {
    private String account() {
      return arn.split(":", -1)[4];
    }

    @Override
    public Map<String, String> context() {
      return Map.of(
          "aws:principalarn",
          arn,
          "aws:principalaccount",
          account(),
          "aws:principalisawsservice",
          "false");
    }

    @Override
    public boolean isNamedBy(Map<?, ?> element) {
      var names = Json.texts(element.get("AWS"));
      return List.of("*", arn, account(), "arn:aws:iam::" + account() + ":root").stream()
          .anyMatch(names::contains);
    }
  }

  record Service(String name) implements Principal {
    @Override
    public Map<String, String> context() {
      return Map.of("aws:principalisawsservice", "true", "aws:principalservicename", name);
    }

    @Override
    public boolean isNamedBy(Map<?, ?> element) {
      return Json.texts(element.get("AWS")).contains("*")
          || Json.texts(element.get("Service")).contains(name);
    }
  }

  /** What IAM itself knows of it, by condition key. */
  Map<String, String> context();

  /** Whether the Principal element of a resource policy means it. */
  boolean isNamedBy(Map<?, ?> element);
}
