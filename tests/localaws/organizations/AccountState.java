package localaws.organizations;

/** Where an account is in its life (Organizations API Reference, Account). */
public enum AccountState {
  PENDING_ACTIVATION,
  ACTIVE,
  SUSPENDED,
  PENDING_CLOSURE,
  CLOSED;

  /** The retired field knows three words only (Organizations API Reference, Account, Status). */
  String status() {
    return switch (this) {
      case ACTIVE, SUSPENDED, PENDING_CLOSURE -> name();
      case PENDING_ACTIVATION, CLOSED -> SUSPENDED.name();
    };
  }

  /** Nobody gets into a closed account, though it stays a member for 90 days (CloseAccount). */
  boolean admits() {
    return this == ACTIVE || this == PENDING_CLOSURE;
  }
}
