package guardrail;

/**
 * When an invocation dies: at which of its calls that change something, and whether that call still
 * takes effect. Reads run side by side and change nothing, so they are not counted.
 */
record Kill(int write, boolean afterEffect) {
  /** It lives. */
  static final Kill NONE = new Kill(Integer.MAX_VALUE, false);

  /** An invocation that is dead: nothing that the product catches. */
  static final class Killed extends Error {
    Killed() {
      super("the invocation was killed");
    }
  }
}
