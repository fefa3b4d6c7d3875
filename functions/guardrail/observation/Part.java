package guardrail.observation;

import java.util.Optional;

/**
 * One part of an observation. Unreadable is not absent: what cannot be read is never judged and
 * never overwritten.
 */
public sealed interface Part<T> {
  /** AWS answered. */
  record Known<T>(T value) implements Part<T> {}

  /** AWS did not let us see. */
  record Unreadable<T>(AwsError error) implements Part<T> {}

  /** The value, if it is known. */
  default Optional<T> known() {
    return this instanceof Known<T>(var value) ? Optional.of(value) : Optional.empty();
  }
}
