package localaws.s3;

import static localaws.Sample.ADMIN;
import static localaws.Sample.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import localaws.AwsError;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationsTest {
  private static final Map<String, Object> ONE_DAY =
      Map.of(
          "LifecycleConfiguration",
          Map.of(
              "Rule",
              Map.of("ID", "nuke", "Status", "Enabled", "Expiration", Map.of("Days", "1"))));
  private static final Map<String, Object> LOCK =
      Map.of("ObjectLockConfiguration", Map.of("ObjectLockEnabled", "Enabled"));
  private static final Map<String, Object> COPIES =
      Map.of("ReplicationConfiguration", Map.of("Role", "arn:aws:iam::111122223333:role/copy"));

  private static final Map<String, Object> ENFORCED =
      Map.of("OwnershipControls", Map.of("Rule", Map.of("ObjectOwnership", "BucketOwnerEnforced")));

  private final World world = Sample.recording();

  @ParameterizedTest
  @CsvSource({
    "GetBucketLifecycleConfiguration, NoSuchLifecycleConfiguration",
    "GetObjectLockConfiguration, ObjectLockConfigurationNotFoundError",
    "GetBucketReplication, ReplicationConfigurationNotFoundError"
  })
  void what_a_new_bucket_does_not_have_is_an_error(String operation, String code) {
    assertThat(refusal(operation, Map.of())).isEqualTo(code);
  }

  @Test
  void a_new_bucket_has_no_versions_and_its_owner_pays() {
    assertThat(call("GetBucketVersioning", Map.of()))
        .isEqualTo(Map.of("VersioningConfiguration", Map.of()));
    assertThat(call("GetBucketRequestPayment", Map.of()))
        .isEqualTo(Map.of("RequestPaymentConfiguration", Map.of("Payer", "BucketOwner")));
  }

  @Test
  void a_lifecycle_is_recorded_under_its_old_name_with_numbers() {
    call("PutBucketLifecycleConfiguration", ONE_DAY);

    assertThat(call("GetBucketLifecycleConfiguration", Map.of())).isEqualTo(ONE_DAY);
    assertThat(recorded("PutBucketLifecycleConfiguration", ONE_DAY))
        .containsEntry("eventName", "PutBucketLifecycle")
        .extractingByKey("requestParameters")
        .asString()
        .contains("lifecycle=,", "Days=1}", "Status=Enabled", "xmlns=http://s3.amazonaws.com");
    assertThat(recorded("DeleteBucketLifecycle", Map.of()))
        .containsEntry("eventName", "DeleteBucketLifecycle");
    assertThat(refusal("GetBucketLifecycleConfiguration", Map.of()))
        .isEqualTo("NoSuchLifecycleConfiguration");
  }

  @Test
  void locks_and_copies_need_versions_for_as_long_as_they_are_there() {
    assertThat(refusal("PutObjectLockConfiguration", LOCK)).isEqualTo("InvalidBucketState");
    assertThat(refusal("PutBucketReplication", COPIES)).isEqualTo("InvalidRequest");

    call("PutBucketVersioning", versioning("Enabled"));
    assertThat(recorded("PutObjectLockConfiguration", LOCK))
        .containsEntry("eventName", "PutBucketObjectLockConfiguration");
    assertThat(refusal("PutBucketVersioning", versioning("Suspended")))
        .isEqualTo("InvalidBucketState");
  }

  @Test
  void copies_end_when_their_configuration_does() {
    call("PutBucketVersioning", versioning("Enabled"));
    call("PutBucketReplication", COPIES);

    call("DeleteBucketReplication", Map.of());

    call("PutBucketVersioning", versioning("Suspended"));
    assertThat(refusal("GetBucketReplication", Map.of()))
        .isEqualTo("ReplicationConfigurationNotFoundError");
  }

  @Test
  void an_access_list_and_an_enforced_owner_keep_each_other_out() {
    var toStranger = Map.<String, Object>of("GrantRead", "id=1234abcd");
    assertThat(refusal("PutBucketAcl", toStranger)).isEqualTo("AccessControlListNotSupported");

    call("DeleteBucketOwnershipControls", Map.of());
    assertThat(recorded("PutBucketAcl", toStranger)).containsEntry("eventName", "PutBucketAcl");
    assertThat(refusal("PutBucketOwnershipControls", ENFORCED))
        .isEqualTo("InvalidBucketAclWithObjectOwnership");

    call("PutBucketAcl", Map.of("ACL", "private"));
    call("PutBucketOwnershipControls", ENFORCED);
    assertThat(call("GetBucketOwnershipControls", Map.of())).isEqualTo(ENFORCED);
  }

  @Test
  void a_policy_is_as_long_as_it_is_without_white_space() {
    var room = 20_480 - "{\"Id\":\"\"}".length();

    call("PutBucketPolicy", Map.of("Policy", "{ \"Id\" :\n \"" + "x".repeat(room) + "\" }"));

    assertThat(refusal("PutBucketPolicy", Map.of("Policy", id(room + 1))))
        .isEqualTo("PolicyTooLarge");
    assertThat(refusal("PutBucketPolicy", Map.of("Policy", "{"))).isEqualTo("MalformedPolicy");
  }

  private static String id(int letters) {
    return "{\"Id\":\"%s\"}".formatted("x".repeat(letters));
  }

  private static Map<String, Object> versioning(String status) {
    return Map.of("VersioningConfiguration", Map.of("Status", status));
  }

  private Map<String, Object> recorded(String operation, Map<String, Object> members) {
    var records = new ArrayList<Map<String, Object>>();
    world.onRecord(records::add);
    call(operation, members);
    var detail = (Map<?, ?>) Objects.requireNonNull(records.getLast().get("detail"));
    return Map.of(
        "eventName",
        String.valueOf(detail.get("eventName")),
        "requestParameters",
        String.valueOf(detail.get("requestParameters")));
  }

  private Map<String, Object> call(String operation, Map<String, Object> members) {
    var all = new HashMap<>(members);
    all.put("Bucket", BUCKET);
    all.put("ExpectedBucketOwner", Sample.ACCOUNT);
    return world.call(ADMIN, "s3", operation, all);
  }

  private String refusal(String operation, Map<String, Object> members) {
    return catchThrowableOfType(AwsError.class, () -> call(operation, members)).code();
  }
}
