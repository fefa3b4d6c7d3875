package simulation;

import java.util.ArrayList;
import java.util.List;
import localaws.Caller;
import localaws.World;
import localaws.cloudformation.Stack;
import localaws.lambda.QueueMapping;

/**
 * Lambda taking messages from the queues that feed the functions; a delayed one waits for the
 * clock.
 */
final class Feeds {
  /** The name of Lambda's own sessions, whose calls are not the product's. */
  static final String SESSION = "lambda-polls";

  private final List<QueueMapping> mappings = new ArrayList<>();

  /** Lambda polls with the function's own role, and so needs that role's leave. */
  void add(World world, Stack stack, Hosted hosted, Cloud cloud) {
    var function = hosted.function();
    for (var queue : function.queues()) {
      var role = stack.roleOf(function.logicalId());
      var key = "ASIAPOLLS" + mappings.size();
      var poller = world.register(Caller.session(role.arn(), SESSION, key));
      world.attach(poller, role.arn(), role.policy());
      mappings.add(new QueueMapping(world, poller, queue, hosted.host(), cloud.clock()));
    }
  }

  /** Handles every message that is visible; answers how many there were. */
  int pump() {
    return mappings.stream().mapToInt(QueueMapping::pump).sum();
  }
}
