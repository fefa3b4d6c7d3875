package localaws.cloudformation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.events.BusArn;
import localaws.lambda.QueueSource;

/**
 * A function of a deployed stack, with all that wakes it; the destination is a queue or topic ARN.
 */
public record DeployedFunction(
    String logicalId,
    String name,
    String aliasArn,
    String handler,
    Map<String, String> environment,
    List<Rule> rules,
    List<Schedule> schedules,
    List<QueueSource> queues,
    Optional<String> onFailureDestination,
    int maximumRetryAttempts,
    Optional<String> aliasName,
    Duration timeout,
    boolean snapStart) {

  /** Its bus is that which it listens on, the default one or another. */
  public record Rule(String name, String patternJson, BusArn bus) {}

  public record Schedule(String name, String inputJson, String expression) {}
}
