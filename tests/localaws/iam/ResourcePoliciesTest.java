package localaws.iam;

import static localaws.Sample.ACCOUNT;
import static localaws.Sample.ADMIN;
import static localaws.Sample.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.Caller;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;

class ResourcePoliciesTest {
  private static final Caller ROOT = Caller.root(ACCOUNT, "AKIAROOT");
  private static final String LOCKOUT =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"ACTION",
       "Resource":["arn:aws:s3:::log-bucket","arn:aws:s3:::log-bucket/*"]}]}
      """;

  private final World world = Sample.recording();

  @Test
  void a_policy_that_denies_all_locks_its_own_administrators_out() {
    put("s3:*");

    assertThat(refusal(ADMIN, "HeadBucket")).isEqualTo("AccessDenied 403");
    assertThat(refusal(ADMIN, "GetBucketPolicy")).isEqualTo("AccessDenied 403");
    assertThat(refusal(ADMIN, "DeleteBucketPolicy")).isEqualTo("AccessDenied 403");
    assertThat(refusal(ADMIN, "DeleteBucket")).isEqualTo("AccessDenied 403");
  }

  @Test
  void root_keeps_the_policy_itself_and_nothing_else() {
    put("s3:*");

    assertThat(refusal(ROOT, "GetBucketVersioning")).isEqualTo("AccessDenied 403");
    assertThat(call(ROOT, "GetBucketPolicy", Map.of())).containsKey("Policy");
    call(ROOT, "DeleteBucketPolicy", Map.of());

    call(ADMIN, "HeadBucket", Map.of());
    assertThat(world.bucket(BUCKET).orElseThrow().policy()).isEqualTo(Optional.empty());
  }

  @Test
  void only_what_is_denied_is_denied() {
    put("s3:PutBucketPolicy");

    call(ADMIN, "HeadBucket", Map.of());
    call(ADMIN, "GetBucketPolicy", Map.of());
    assertThat(
            catchThrowableOfType(
                    AwsError.class,
                    () -> call(ADMIN, "PutBucketPolicy", Map.of("Policy", Sample.policy(BUCKET))))
                .code())
        .isEqualTo("AccessDenied");
  }

  @Test
  void a_role_is_told_which_kind_of_policy_denies() {
    var guard = world.register(Caller.role(ACCOUNT, "Guard", "guard", "ASIAGUARD"));
    world.attach(guard, "arn:aws:iam::111122223333:role/Guard", Policy.ADMINISTRATOR);
    put("s3:ListBucket");

    assertThat(
            catchThrowableOfType(AwsError.class, () -> call(guard, "HeadBucket", Map.of()))
                .getMessage())
        .contains("s3:ListBucket", "resource-based");
  }

  private void put(String denied) {
    call(ADMIN, "PutBucketPolicy", Map.of("Policy", LOCKOUT.replace("ACTION", denied)));
  }

  private String refusal(Caller caller, String operation) {
    var error = catchThrowableOfType(AwsError.class, () -> call(caller, operation, Map.of()));
    return error.code() + " " + error.httpStatus();
  }

  private Map<String, Object> call(Caller caller, String operation, Map<String, Object> members) {
    var all = new HashMap<>(members);
    all.put("Bucket", BUCKET);
    return world.call(caller, "s3", operation, all);
  }
}
