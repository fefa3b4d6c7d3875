package localaws.lambda;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localaws.sqs.Message;

/**
 * How often a function was invoked because of what it sent itself (Lambda Developer Guide, "Use
 * Lambda recursive loop detection"). AWS follows a trace header; here a message belongs to the
 * batch that was handled when the function's role sent it.
 */
final class Chains {
  private static final int LONGEST = 16;

  private final String role;
  private final Map<String, Integer> depths = new HashMap<>();

  /** The role's id, as it stands before the session's name in a principal id. */
  Chains(String principalId) {
    role = principalId.split(":", -1)[0] + ":";
  }

  /** Whether Lambda would not invoke the function with it any more. */
  synchronized boolean isTooLong(String messageId) {
    return depth(messageId) >= LONGEST;
  }

  /** What the function sent of late, it sent because of this batch. */
  synchronized void follow(Collection<String> batch, List<Message> queued) {
    var next = 1 + batch.stream().mapToInt(this::depth).max().orElse(0);
    queued.stream()
        .filter(message -> message.senderId().startsWith(role))
        .forEach(message -> depths.putIfAbsent(message.id(), next));
  }

  private int depth(String messageId) {
    return depths.getOrDefault(messageId, 0);
  }
}
