package guardrail;

import guardrail.remediation.Judgement;

/** What is known of a trail from before, and is to be known of it later. */
public interface Memory {
  /** Remembers nothing: a missing trail is made. */
  Memory NONE =
      new Memory() {
        @Override
        public boolean asksFirst() {
          return false;
        }

        @Override
        public boolean eventWasTold() {
          return false;
        }

        @Override
        public void repairBegins(Judgement before) {
          // Nobody asks later.
        }
      };

  /** The same, but what a repair finds is not to be known later. */
  static Memory silently(Memory memory) {
    return new Memory() {
      @Override
      public boolean asksFirst() {
        return memory.asksFirst();
      }

      @Override
      public boolean eventWasTold() {
        return memory.eventWasTold();
      }

      @Override
      public boolean knowsExemption() {
        return memory.knowsExemption();
      }

      @Override
      public void repairBegins(Judgement before) {
        // It is the first repair of all.
      }
    };
  }

  /** Whether the trail was never there, so that a person decides about a second copy. */
  boolean asksFirst();

  /** Whether the event that woke the guardrail was told of before, so that it is no news. */
  boolean eventWasTold();

  /** Whether an exemption was open when the guardrail looked last, so that its end is awaited. */
  default boolean knowsExemption() {
    return false;
  }

  /** Whether the repair of what was found waits, for there were too many repairs of it. */
  default boolean holdsBack(Judgement found) {
    return false;
  }

  /** What was found, for the case that the function does not live to tell it. */
  void repairBegins(Judgement before);
}
