package guardrail.alert;

/** How soon a person should look; {@link Gravity} says which it is and why. */
public enum Severity {
  /** The trail does not record all or cannot deliver it, or nobody can tell; look now. */
  CRITICAL,
  /** The trail was stopped, deleted or weakened, or its logs may be lost; look today. */
  HIGH,
  /** The trail itself meets its standard; something around it needs a person. */
  MEDIUM,
  /** All is well; nobody has to do anything. */
  INFORMATIONAL;

  /** One step more pressing. */
  Severity raised() {
    return switch (this) {
      case CRITICAL, HIGH -> CRITICAL;
      case MEDIUM -> HIGH;
      case INFORMATIONAL -> MEDIUM;
    };
  }
}
