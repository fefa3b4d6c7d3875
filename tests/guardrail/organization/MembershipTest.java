package guardrail.organization;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.observation.AwsError;
import guardrail.observation.Part;
import guardrail.observation.Part.Unreadable;
import guardrail.organization.Account.State;
import guardrail.organization.Membership.Member;
import guardrail.organization.Membership.Outside;
import guardrail.organization.Membership.Outside.Kind;
import guardrail.organization.Membership.Unknown;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipTest {
  private static final String ID = "444455556666";

  private final InMemoryOrganization organization = new InMemoryOrganization();

  @Test
  void an_open_account_in_scope_is_a_member() {
    organization.with(ID);

    assertThat(Membership.of(ID, organization))
        .isEqualTo(new Member(new Account(ID, "payments", State.ACTIVE)));
  }

  @Test
  void an_account_in_a_state_that_nobody_knew_yet_is_tried_rather_than_left_dark() {
    organization.with(ID, State.of("HIBERNATING"));

    assertThat(Membership.of(ID, organization)).isInstanceOf(Member.class);
  }

  @Test
  void an_account_of_nobody_is_a_strangers() {
    assertThat(Membership.of(ID, organization))
        .isEqualTo(new Outside(Kind.STRANGER, "is not of this organization"));
  }

  @ParameterizedTest
  @CsvSource({
    "SUSPENDED, is suspended",
    "CLOSED, is closed",
    "PENDING_CLOSURE, is pending closure",
    "PENDING_ACTIVATION, is pending activation"
  })
  void an_account_that_is_not_open_is_not_called_into(State state, String why) {
    organization.with(ID, state);

    assertThat(Membership.of(ID, organization)).isEqualTo(new Outside(Kind.CLOSED, why));
  }

  @Test
  void an_account_elsewhere_in_the_tree_is_out_of_scope() {
    organization.with(ID).outOfScope(ID);

    assertThat(Membership.of(ID, organization))
        .isInstanceOfSatisfying(
            Outside.class, outside -> assertThat(outside.kind()).isEqualTo(Kind.OUT_OF_SCOPE));
  }

  @Test
  void what_organizations_does_not_say_is_unknown_and_no_stranger() {
    organization.with(ID).throttled(true);

    assertThat(Membership.of(ID, organization))
        .isEqualTo(new Unknown(InMemoryOrganization.THROTTLED));
  }

  @Test
  void so_is_an_account_of_which_only_the_place_cannot_be_seen() {
    var placeless =
        new Organization() {
          @Override
          public Part<Optional<Account>> member(String accountId) {
            return organization.with(ID).member(accountId);
          }

          @Override
          public Part<Boolean> inScope(String accountId) {
            return new Unreadable<>(InMemoryOrganization.THROTTLED);
          }

          @Override
          public Optional<AwsError> members(Consumer<Account> each) {
            return Optional.of(InMemoryOrganization.THROTTLED);
          }
        };

    assertThat(Membership.of(ID, placeless)).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "44445555666", "4444555566667", "44445555666x", "４４４４５５５５６６６６", "*"})
  void what_is_no_account_id_is_a_strangers_and_nobody_is_asked(String id) {
    organization.throttled(true);

    assertThat(Membership.of(id, organization))
        .isEqualTo(new Outside(Kind.STRANGER, "is not an account id of 12 digits"));
  }
}
