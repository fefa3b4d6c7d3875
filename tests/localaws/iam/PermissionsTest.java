package localaws.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import localaws.AwsError;
import localaws.Caller;
import localaws.Sample;
import localaws.World;
import org.junit.jupiter.api.Test;

class PermissionsTest {
  private static final Policy START_ONLY =
      Policy.of(
          """
          {"Statement":{"Effect":"Allow","Action":"cloudtrail:StartLogging",
           "Resource":"arn:aws:cloudtrail:eu-central-1:111122223333:trail/standard-trail"}}
          """);

  private final World world = Sample.recording();
  private final Caller guard = Caller.role(Sample.ACCOUNT, "Guard", "session", "ASIAGUARD");

  PermissionsTest() {
    world.attach(world.register(guard), "arn:aws:iam::111122223333:role/path/Guard", START_ONLY);
  }

  @Test
  void a_role_does_what_its_policy_allows() {
    world.call(guard, "cloudtrail", "StartLogging", Map.of("Name", Sample.TRAIL));

    assertThat(world.calls().getLast().errorCode()).isEmpty();
  }

  @Test
  void a_role_is_refused_what_its_policy_does_not_name_in_the_services_own_words() {
    assertThat(refusal("cloudtrail", "StopLogging", Map.of("Name", Sample.TRAIL)).code())
        .isEqualTo("AccessDeniedException");
    assertThat(refusal("s3", "HeadBucket", Map.of("Bucket", Sample.BUCKET)).code())
        .isEqualTo("AccessDenied");
    assertThat(refusal("cloudtrail", "StartLogging", Map.of("Name", "other")))
        .hasMessage(
            "User: arn:aws:sts::111122223333:assumed-role/Guard/session is not authorized to"
                + " perform: cloudtrail:StartLogging on resource:"
                + " arn:aws:cloudtrail:eu-central-1:111122223333:trail/other because no"
                + " identity-based policy allows the cloudtrail:StartLogging action");
  }

  @Test
  void what_is_refused_does_not_happen_and_is_logged() {
    refusal("cloudtrail", "StopLogging", Map.of("Name", Sample.TRAIL));

    assertThat(world.trails()).allMatch(trail -> trail.recording().logging());
    assertThat(world.calls().getLast().errorCode()).contains("AccessDeniedException");
  }

  @Test
  void a_caller_without_a_policy_may_do_all() {
    world.call(Sample.ADMIN, "cloudtrail", "StopLogging", Map.of("Name", Sample.TRAIL));

    assertThat(world.calls().getLast().errorCode()).isEmpty();
  }

  private AwsError refusal(String service, String operation, Map<String, Object> members) {
    return catchThrowableOfType(
        AwsError.class, () -> world.call(guard, service, operation, members));
  }
}
