package guardrail.selectors;

/** How a field is compared, by its name in CloudTrail's JSON. */
public enum Operator {
  EQUALS("Equals"),
  STARTS_WITH("StartsWith"),
  ENDS_WITH("EndsWith"),
  NOT_EQUALS("NotEquals"),
  NOT_STARTS_WITH("NotStartsWith"),
  NOT_ENDS_WITH("NotEndsWith");

  private final String property;

  Operator(String property) {
    this.property = property;
  }

  public String property() {
    return property;
  }
}
