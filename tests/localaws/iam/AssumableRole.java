package localaws.iam;

/** A role that a session can be had of: who may have one, and what the session may do. */
public record AssumableRole(String arn, Policy trust, Policy policy) {

  public String account() {
    return arn.split(":", -1)[4];
  }

  /** Without its path, as the ARN of a session has it. */
  public String name() {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}
