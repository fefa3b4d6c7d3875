package localaws.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoliciesTest {
  private static final Policy ALLOW = statement("Allow");
  private static final Policy DENY = statement("Deny");
  private static final Access ACCESS =
      new Access(new Principal.Identity("arn:aws:iam::111122223333:role/r"), "a:B", "*", Map.of());

  @Test
  void the_identity_or_the_resource_may_allow() {
    assertThat(Policies.ofIdentity(ALLOW).allow(ACCESS)).isTrue();
    assertThat(Policies.ofResource(ALLOW).allow(ACCESS)).isTrue();
  }

  @Test
  void any_of_them_may_deny() {
    assertThat(all(DENY, ALLOW, ALLOW)).isFalse();
    assertThat(all(ALLOW, DENY, ALLOW)).isFalse();
    assertThat(all(ALLOW, ALLOW, DENY)).isFalse();
  }

  @Test
  void an_organizations_policy_alone_allows_nothing() {
    var organization = new Policies(Optional.empty(), Optional.empty(), Optional.of(ALLOW));

    assertThat(organization.allow(ACCESS)).isFalse();
  }

  private static boolean all(Policy identity, Policy resource, Policy organization) {
    return new Policies(Optional.of(identity), Optional.of(resource), Optional.of(organization))
        .allow(ACCESS);
  }

  private static Policy statement(String effect) {
    return Policy.of(
        """
        {"Statement":{"Effect":"%s","Action":"*","Resource":"*"}}\
        """
            .formatted(effect));
  }
}
