package guardrail.observation;

import java.util.Optional;

/**
 * The topic that hears of log files.
 *
 * @param policy as SNS keeps it
 * @param kmsKey with which it is encrypted; empty if it is not
 */
public record TopicState(String policy, Optional<String> kmsKey) {}
