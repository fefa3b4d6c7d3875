package guardrail.organization;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A member of the organization, as Organizations shows it.
 *
 * @param id 12 digits
 * @param name as its owner chose it; not to be trusted with lines of text
 */
public record Account(String id, String name, State state) {
  private static final Pattern ID = Pattern.compile("\\d{12}");

  /** Account.State (Organizations API Reference); Status was retired on 2026-09-09. */
  public enum State {
    PENDING_ACTIVATION,
    ACTIVE,
    SUSPENDED,
    PENDING_CLOSURE,
    CLOSED,
    /** One that did not exist when this was written. */
    UNKNOWN;

    /** The state of this name. */
    public static State of(String name) {
      for (var state : values()) {
        if (state.name().equals(name)) {
          return state;
        }
      }
      return UNKNOWN;
    }

    /** As a person would say it. */
    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Whether calls can be made in it: one of an unknown state is tried rather than left dark. */
  public boolean isOpen() {
    return state == State.ACTIVE || state == State.UNKNOWN;
  }

  /** Whether this text can be the id of an account. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
