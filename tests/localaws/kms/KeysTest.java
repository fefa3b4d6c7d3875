package localaws.kms;

import static localaws.Sample.ACCOUNT;
import static localaws.Sample.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import localaws.AwsError;
import localaws.Caller;
import localaws.Sample;
import localaws.SettableClock;
import localaws.World;
import org.junit.jupiter.api.Test;

class KeysTest {
  private static final String KEY = "arn:aws:kms:eu-central-1:111122223333:key/k-1";
  private static final Caller STRANGER = Caller.user("444455556666", "stranger", "AKIASTRANGER");
  private static final String POLICY =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":%s},
       "Action":"kms:*","Resource":"*"}]}
      """;
  private static final String OWNER = "\"arn:aws:iam::111122223333:root\"";

  private final SettableClock clock = new SettableClock(Sample.NOON);
  private final World world = Sample.world(clock);

  KeysTest() {
    Sample.create(world);
    world.call(ADMIN, "cloudtrail", "StartLogging", Map.of("Name", Sample.TRAIL));
    world.run(state -> state.keys().put(KEY, true));
  }

  @Test
  void a_key_is_disabled_and_enabled_again() {
    call("DisableKey", Map.of());
    assertThat(state()).isEqualTo("Disabled");

    call("EnableKey", Map.of());
    assertThat(state()).isEqualTo("Enabled");
  }

  @Test
  void a_key_of_another_region_is_not_found_even_by_its_arn() {
    var key = Map.<String, Object>of("KeyId", KEY);

    assertThat(
            catchThrowableOfType(
                    AwsError.class, () -> world.call(ADMIN, "us-east-1", "kms", "DescribeKey", key))
                .code())
        .isEqualTo("NotFoundException");
  }

  @Test
  void a_cancelled_deletion_leaves_the_key_disabled() {
    call("ScheduleKeyDeletion", Map.of("PendingWindowInDays", 7));
    assertThat(state()).isEqualTo("PendingDeletion");
    assertThat(refusal("EnableKey", Map.of())).isEqualTo("KMSInvalidStateException");
    assertThat(refusal("DisableKey", Map.of())).isEqualTo("KMSInvalidStateException");
    assertThat(refusal("ScheduleKeyDeletion", Map.of())).isEqualTo("KMSInvalidStateException");

    assertThat(call("CancelKeyDeletion", Map.of())).isEqualTo(Map.of("KeyId", KEY));

    assertThat(state()).isEqualTo("Disabled");
    assertThat(refusal("CancelKeyDeletion", Map.of())).isEqualTo("KMSInvalidStateException");
  }

  @Test
  void a_key_is_gone_when_its_window_is_over() {
    call("ScheduleKeyDeletion", Map.of("PendingWindowInDays", 7));

    clock.advance(Duration.ofDays(7));

    assertThat(refusal("DescribeKey", Map.of())).isEqualTo("NotFoundException");
    assertThat(refusal("CancelKeyDeletion", Map.of())).isEqualTo("NotFoundException");
  }

  @Test
  void the_window_is_a_week_to_a_month() {
    for (var days : List.of(6, 31)) {
      assertThat(refusal("ScheduleKeyDeletion", Map.of("PendingWindowInDays", days)))
          .isEqualTo("ValidationException");
    }
  }

  @Test
  void a_policy_comes_back_as_it_was_put_and_must_let_its_author_change_it() {
    var policy = POLICY.formatted(OWNER);

    call("PutKeyPolicy", Map.of("PolicyName", "default", "Policy", policy));

    assertThat(call("GetKeyPolicy", Map.of())).containsEntry("Policy", policy);
    var lockout = Map.<String, Object>of("Policy", POLICY.formatted("\"arn:aws:iam::4:root\""));
    assertThat(refusal("PutKeyPolicy", lockout)).isEqualTo("MalformedPolicyDocumentException");
    assertThat(refusal("PutKeyPolicy", Map.of("Policy", "{")))
        .isEqualTo("MalformedPolicyDocumentException");
  }

  @Test
  void whoever_locks_everybody_out_on_purpose_may_and_nobody_gets_in_again() {
    call(
        "PutKeyPolicy",
        Map.of(
            "Policy",
            POLICY.formatted("\"arn:aws:iam::444455556666:root\""),
            "BypassPolicyLockoutSafetyCheck",
            true));

    assertThat(refusal("DescribeKey", Map.of())).isEqualTo("AccessDeniedException");
    assertThat(refusal("EnableKey", Map.of())).isEqualTo("AccessDeniedException");
  }

  @Test
  void a_strangers_call_is_answered_by_the_keys_policy_and_changes_nothing() {
    assertThat(refusalOf(STRANGER, "DescribeKey")).isEqualTo("AccessDeniedException");

    var shared = POLICY.formatted("[" + OWNER + ",\"arn:aws:iam::444455556666:root\"]");
    call("PutKeyPolicy", Map.of("Policy", shared));

    assertThat(world.call(STRANGER, "kms", "DescribeKey", Map.of("KeyId", KEY)))
        .containsKey("KeyMetadata");
    assertThat(refusalOf(STRANGER, "DisableKey")).isEqualTo("AccessDeniedException");
    assertThat(refusalOf(STRANGER, "GetKeyPolicy")).isEqualTo("AccessDeniedException");
  }

  @Test
  void records_have_what_was_typed_and_the_keys_arn() {
    var records = new ArrayList<Map<String, Object>>();
    world.onRecord(records::add);

    world.call(ADMIN, "kms", "ScheduleKeyDeletion", Map.of("KeyId", "k-1"));

    var detail = (Map<?, ?>) Objects.requireNonNull(records.getFirst().get("detail"));
    assertThat(records.getFirst().get("source")).isEqualTo("aws.kms");
    assertThat(detail.get("requestParameters")).isEqualTo(Map.of("keyId", "k-1"));
    assertThat(detail.get("responseElements"))
        .isEqualTo(
            Map.of(
                "keyId", KEY,
                "keyState", "PendingDeletion",
                "deletionDate", "Mar 31, 2026 12:00:00 PM"));
    assertThat(detail.get("resources"))
        .isEqualTo(List.of(Map.of("ARN", KEY, "accountId", ACCOUNT, "type", "AWS::KMS::Key")));
  }

  private Object state() {
    var metadata = call("DescribeKey", Map.of()).get("KeyMetadata");
    return Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(metadata)).get("KeyState"));
  }

  private Map<String, Object> call(String operation, Map<String, Object> members) {
    var all = new HashMap<>(members);
    all.put("KeyId", KEY);
    return world.call(ADMIN, "kms", operation, all);
  }

  private String refusal(String operation, Map<String, Object> members) {
    return catchThrowableOfType(AwsError.class, () -> call(operation, members)).code();
  }

  private String refusalOf(Caller caller, String operation) {
    var key = Map.<String, Object>of("KeyId", KEY);
    return catchThrowableOfType(AwsError.class, () -> world.call(caller, "kms", operation, key))
        .code();
  }
}
