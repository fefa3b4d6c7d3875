package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.MemberSample;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.observation.KeyLook;
import guardrail.observation.Part.Known;
import guardrail.remediation.KeyRemediation.EnableKey;
import guardrail.remediation.Result.Applied;
import java.util.Optional;
import localaws.Call;
import org.junit.jupiter.api.Test;

/** A key is in the Region of the log bucket, which may be another than the trail's. */
class KeyRegionIT {
  private static final String KEY = Account.KEY.replace("us-east-1", "eu-west-1");

  @Test
  void a_key_of_another_region_is_seen_and_mended_there() {
    try (var account = new Account("us-east-1")) {
      var trail = withKey(account);
      account.world.run(state -> {
        state.keys().put(KEY, true);
        state.keys().disable(KEY);
      });

      var seen = look(account.ports, trail);

      assertThat(seen.state()).isEqualTo(new Known<>(Optional.of("Disabled")));
      assertThat(seen.policy()).containsInstanceOf(Known.class);
      assertThat(account.apply(trail, new EnableKey(KEY))).isEqualTo(new Applied());
      assertThat(look(account.ports, trail).state()).isEqualTo(new Known<>(Optional.of("Enabled")));
    }
  }

  @Test
  void a_key_that_is_a_members_own_is_described_and_not_read() {
    try (var hub = new OrganizationHub()) {
      var key = KEY.replace(Account.ID, OrganizationHub.MEMBER);
      hub.world.run(state -> state.keys().put(key, true));
      var trail = MemberSample.encryptedWith(key).trailOf(OrganizationHub.MEMBER);

      var seen = look(hub.aws(), trail);

      assertThat(seen)
          .isEqualTo(new KeyLook(new Known<>(Optional.of("Enabled")), Optional.empty()));
      assertThat(hub.world.calls()).extracting(Call::operation).doesNotContain("GetKeyPolicy");
    }
  }

  private static KeyLook look(AwsPorts ports, GuardedTrail trail) {
    return ports.observe().look(trail).path().key().orElseThrow();
  }

  private static GuardedTrail withKey(Account account) {
    var settings = Sample.with(Account.bare(account.bucket()), Setting.KMS_KEY, KEY);
    return Account.guarded("us-east-1", settings, Account.ID);
  }
}
