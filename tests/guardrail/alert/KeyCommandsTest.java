package guardrail.alert;

import static guardrail.guarded.Sample.FULL;
import static guardrail.guarded.Sample.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.KeyDrift.KeyPolicyRefuses;
import guardrail.drift.KeyDrift.KeyUnusable;
import guardrail.guarded.MemberSample;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.remediation.KeyRemediation.EnableKey;
import org.junit.jupiter.api.Test;

/** What people are given to paste about a key. */
class KeyCommandsTest {
  private static final String ELSEWHERE = KEY.replace("us-east-1", "eu-west-1");

  @Test
  void commands_name_the_region_of_the_key_and_not_of_the_trail() {
    var trail =
        Sample.guarding(Sample.with(FULL, Setting.KMS_KEY, ELSEWHERE), Sample.OTHER_ACCOUNT);

    assertThat(PathCli.command(trail, new EnableKey(ELSEWHERE)))
        .isEqualTo("aws kms enable-key --region eu-west-1 --key-id " + ELSEWHERE);
    assertThat(KeyByHand.steps(trail, new KeyPolicyRefuses(ELSEWHERE, "why")))
        .anyMatch(step -> step.contains("aws kms get-key-policy --region eu-west-1"))
        .noneMatch(step -> step.contains("--region us-east-1"));
  }

  @Test
  void a_member_is_asked_to_mend_the_key_that_is_its_own() {
    var member = MemberSample.encryptedWith(KEY).trailOf(Sample.ACCOUNT);

    assertThat(KeyByHand.steps(member, new KeyUnusable(KEY, "Disabled")))
        .singleElement()
        .asString()
        .startsWith("Ask account " + Sample.ACCOUNT)
        .contains("aws kms enable-key --region us-east-1 --key-id " + KEY);
  }
}
