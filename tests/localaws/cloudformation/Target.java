package localaws.cloudformation;

/** Where a stack is deployed. */
public record Target(String account, String region, String stackName) {}
