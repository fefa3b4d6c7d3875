package localaws.cloudformation;

/** Where a stack is deployed. */
public record Target(String account, String region, String stackName) {

  /** CloudFormation would end it with a random id. */
  public String stackId() {
    return "arn:aws:cloudformation:%s:%s:stack/%s/00000000-0000-0000-0000-000000000000"
        .formatted(region, account, stackName);
  }
}
