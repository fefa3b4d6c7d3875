package guardrail.organization;

import guardrail.observation.AwsError;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.organization.Membership.Outside.Kind;

/** Whether the guardrail may make calls in an account. */
public sealed interface Membership {
  /** It is an open account of the organization, in scope. */
  record Member(Account account) implements Membership {}

  /**
   * It is not, or not one that can be called into.
   *
   * @param why the end of a sentence that begins with the account: "is closed"
   */
  record Outside(Kind kind, String why) implements Membership {
    public enum Kind {
      STRANGER,
      CLOSED,
      OUT_OF_SCOPE
    }
  }

  /** Organizations does not say. */
  record Unknown(AwsError error) implements Membership {}

  /** Asks the organization. */
  static Membership of(String accountId, Organization organization) {
    if (!Account.isId(accountId)) {
      return new Outside(Kind.STRANGER, "is not an account id of 12 digits");
    }
    return switch (organization.member(accountId)) {
      case Unreadable(var error) -> new Unknown(error);
      case Known(var found) when found.isEmpty() ->
          new Outside(Kind.STRANGER, "is not of this organization");
      case Known(var found) when !found.get().isOpen() ->
          new Outside(Kind.CLOSED, "is " + found.get().state().words());
      case Known(var found) ->
          switch (organization.inScope(accountId)) {
            case Unreadable(var error) -> new Unknown(error);
            case Known(var guarded) when !guarded ->
                new Outside(
                    Kind.OUT_OF_SCOPE, "is not below the organizational units that are guarded");
            case Known(_) -> new Member(found.get());
          };
    };
  }
}
