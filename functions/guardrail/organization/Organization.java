package guardrail.organization;

import guardrail.observation.AwsError;
import guardrail.observation.Part;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks who belongs to the organization. What an event claims of an account is never enough. */
public interface Organization {
  /** The member of this id; known and empty: no account of the organization has it. */
  Part<Optional<Account>> member(String accountId);

  /** Whether the account lies below one of the roots and units that are guarded. */
  Part<Boolean> inScope(String accountId);

  /**
   * Hands over every account below those roots and units, whatever its state.
   *
   * @return why the list ended early; empty if it is whole
   */
  Optional<AwsError> members(Consumer<Account> each);
}
