package guardrail.aws.sqs;

import java.util.List;

/** A queue of dead letters. */
public interface DeadLetters {
  /** All that can be received now; nobody else sees them for five minutes. */
  List<DeadLetter> receive();

  void delete(DeadLetter letter);

  /** Lets others see it again, now. */
  void release(DeadLetter letter);
}
