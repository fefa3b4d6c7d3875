package localaws;

/** When a caller's process ends: before its call took effect, or after it and unanswered. */
public enum Death {
  BEFORE_EFFECT,
  AFTER_EFFECT
}
