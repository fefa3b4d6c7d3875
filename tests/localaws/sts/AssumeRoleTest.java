package localaws.sts;

import static localaws.organizations.SampleOrganization.ID;
import static localaws.organizations.SampleOrganization.MANAGEMENT;
import static localaws.organizations.SampleOrganization.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import localaws.Sample;
import localaws.organizations.AccountState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may take a role on. */
class AssumeRoleTest {
  private final TrustedHub hub = new TrustedHub();

  @Test
  void a_trust_may_ask_for_the_callers_role_with_its_path_and_its_organization() {
    hub.trust(MANAGEMENT, "arn:aws:iam::999988887777:role/Guard", ID);
    assertThat(hub.refusal(TrustedHub.ASKED)).isEqualTo("AccessDenied");

    hub.trust(MANAGEMENT, TrustedHub.HUB_ROLE, "o-another0001");
    assertThat(hub.refusal(TrustedHub.ASKED)).isEqualTo("AccessDenied");

    hub.trust(Sample.ACCOUNT, TrustedHub.HUB_ROLE, ID);
    assertThat(hub.refusal(TrustedHub.ASKED)).isEqualTo("AccessDenied");
  }

  @Test
  void a_caller_that_has_left_the_organization_is_not_trusted() {
    hub.world.run(state -> state.organization().leave(MANAGEMENT));

    assertThat(hub.refusal(TrustedHub.ASKED)).isEqualTo("AccessDenied");
  }

  @Test
  void no_role_and_no_trust_are_refused_in_the_same_words() {
    var words =
        "User: arn:aws:sts::999988887777:assumed-role/Guard/run-1 is not authorized to perform:"
            + " sts:AssumeRole on resource: "
            + TrustedHub.ROLE;
    hub.trust(Sample.ACCOUNT, TrustedHub.HUB_ROLE, ID);
    assertThat(hub.refused(TrustedHub.ASKED)).hasMessage(words);

    hub.world.run(state -> state.roles().remove(TrustedHub.ROLE));
    assertThat(hub.refused(TrustedHub.ASKED)).hasMessage(words);
  }

  @Test
  void the_callers_own_policy_must_allow_it_too_and_may_ask_whose_the_role_is() {
    hub.allowHubInOrganization();
    assertThatCode(() -> hub.assume(TrustedHub.ASKED)).doesNotThrowAnyException();

    hub.world.run(state -> state.organization().leave(MEMBER));
    assertThat(hub.refused(TrustedHub.ASKED))
        .hasMessageContaining("because no identity-based policy allows the sts:AssumeRole action");
  }

  @Test
  void an_account_may_be_too_new_for_sts() {
    hub.world.faults().withoutSts(MEMBER, true);
    assertThat(hub.refusal(TrustedHub.ASKED)).isEqualTo("RegionDisabledException");

    hub.world.faults().withoutSts(MEMBER, false);
    assertThatCode(() -> hub.assume(TrustedHub.ASKED)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(names = {"SUSPENDED", "CLOSED"})
  void nobody_gets_into_a_closed_account(AccountState closed) {
    hub.world.run(state -> state.organization().turn(MEMBER, closed));

    assertThat(hub.refusal(TrustedHub.ASKED)).isEqualTo("AccessDenied");
  }

  @Test
  void anybody_may_ask_who_they_are() {
    hub.world.attach(TrustedHub.HUB, TrustedHub.HUB_ROLE, TrustedHub.READS);

    assertThat(hub.world.call(TrustedHub.HUB, "sts", "GetCallerIdentity", Map.of()))
        .containsEntry("Account", MANAGEMENT)
        .containsEntry("Arn", TrustedHub.HUB.arn());
  }
}
