package localaws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

class KmsWireIT {
  private static final String KEY = "arn:aws:kms:eu-central-1:111122223333:key/k-1";
  private static final String OWNERS =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:*","Resource":"*",
       "Principal":{"AWS":"arn:aws:iam::111122223333:root"}}]}
      """;

  private final World world = Sample.world();
  @RegisterExtension final Served served = new Served(world);
  private final KmsClient kms = served.client(KmsClient.builder());

  KmsWireIT() {
    world.run(state -> state.keys().put(KEY, true));
  }

  @Test
  void the_sdk_disables_and_enables_a_key() {
    kms.disableKey(to -> to.keyId(KEY));
    assertThat(state()).isEqualTo(KeyState.DISABLED);

    kms.enableKey(to -> to.keyId("k-1"));

    var metadata = kms.describeKey(of -> of.keyId("k-1")).keyMetadata();
    assertThat(metadata.arn()).isEqualTo(KEY);
    assertThat(metadata.awsAccountId()).isEqualTo(Sample.ACCOUNT);
    assertThat(metadata.enabled()).isTrue();
  }

  @Test
  void the_sdk_schedules_and_cancels_a_deletion() {
    var scheduled = kms.scheduleKeyDeletion(of -> of.keyId(KEY).pendingWindowInDays(7));

    assertThat(scheduled.deletionDate()).isEqualTo(Sample.NOON.plus(Duration.ofDays(7)));
    assertThat(state()).isEqualTo(KeyState.PENDING_DELETION);
    assertThatExceptionOfType(KmsInvalidStateException.class)
        .isThrownBy(() -> kms.enableKey(to -> to.keyId(KEY)));

    assertThat(kms.cancelKeyDeletion(of -> of.keyId(KEY)).keyId()).isEqualTo(KEY);

    assertThat(state()).isEqualTo(KeyState.DISABLED);
  }

  @Test
  void the_sdk_puts_and_reads_a_policy() {
    kms.putKeyPolicy(put -> put.keyId(KEY).policyName("default").policy(OWNERS));

    assertThat(kms.getKeyPolicy(get -> get.keyId(KEY)).policy()).isEqualTo(OWNERS);
  }

  @Test
  void the_sdk_tells_an_absent_key_from_a_closed_one() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> kms.describeKey(of -> of.keyId(KEY + "2")));

    kms.putKeyPolicy(put ->
        put.keyId(KEY)
            .policy(OWNERS.replace(Sample.ACCOUNT, "444455556666"))
            .bypassPolicyLockoutSafetyCheck(true));

    var denied =
        catchThrowableOfType(KmsException.class, () -> kms.describeKey(of -> of.keyId(KEY)));
    assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
  }

  private KeyState state() {
    return kms.describeKey(of -> of.keyId(KEY)).keyMetadata().keyState();
  }
}
