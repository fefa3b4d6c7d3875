package guardrail.drift;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.drift.OrganizationDrift.TrustedAccessOff;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.Modified;
import guardrail.event.CloudTrailRecord;
import guardrail.event.Events;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody is only named beside a drift that their call may have made. */
class ExplainedDriftTest {
  private static final Modified PREFIX = new Modified(Setting.S3_KEY_PREFIX, "audit", "elsewhere");
  private static final Modified KEY = new Modified(Setting.KMS_KEY, "", Sample.KEY);
  private static final Modified NARROWED =
      new Modified(Setting.IS_ORGANIZATION_TRAIL, "true", "false");
  private static final AdministratorsDiffer ADMINISTRATORS =
      new AdministratorsDiffer(List.of(), List.of(Sample.OTHER_ACCOUNT));

  private static final CloudTrailRecord ENDS_ACCESS = Events.call("disable-service-access");

  @Test
  void an_update_explains_the_value_that_it_asked_for() {
    assertThat(explains(update("s3KeyPrefix", "elsewhere"), PREFIX)).isTrue();
  }

  @Test
  void an_update_that_asked_for_another_value_or_setting_does_not() {
    assertThat(explains(update("s3KeyPrefix", "a-third"), PREFIX)).isFalse();
    assertThat(explains(update("snsTopicName", "elsewhere"), PREFIX)).isFalse();
  }

  @Test
  void an_alias_may_stand_for_any_key() {
    assertThat(explains(update("kmsKeyId", "alias/some"), KEY)).isTrue();
    assertThat(explains(update("kmsKeyId", "another-key"), KEY)).isFalse();
  }

  @Test
  void an_update_that_aws_did_not_carry_out_explains_nothing() {
    var event = updating("s3KeyPrefix", "elsewhere");
    var failed = Events.call(Events.with(event, "detail/errorCode", "AccessDenied"));

    assertThat(explains(failed, PREFIX)).isFalse();
  }

  @Test
  void a_call_that_is_no_update_explains_no_setting() {
    var event = updating("s3KeyPrefix", "elsewhere");
    var start = Events.call(Events.with(event, "detail/eventName", "StartLogging"));

    assertThat(explains(start, PREFIX)).isFalse();
  }

  @Test
  void lost_access_explains_itself_and_that_the_trail_is_one_accounts_own() {
    assertThat(explains(ENDS_ACCESS, new TrustedAccessOff())).isTrue();
    assertThat(explains(ENDS_ACCESS, NARROWED)).isTrue();
    assertThat(explains(ENDS_ACCESS, PREFIX)).isFalse();
    assertThat(explains(ENDS_ACCESS, ADMINISTRATORS)).isFalse();
  }

  @Test
  void access_that_another_service_loses_or_that_nobody_took_explains_nothing() {
    var configs =
        Events.with(
            "disable-service-access",
            "detail/requestParameters/servicePrincipal",
            "config.amazonaws.com");
    var denied = Events.with("disable-service-access", "detail/errorCode", "AccessDenied");
    var enables =
        Events.with("disable-service-access", "detail/eventName", "EnableAWSServiceAccess");

    for (var event : List.of(configs, denied, enables)) {
      assertThat(explains(Events.call(event), new TrustedAccessOff())).isFalse();
      assertThat(explains(Events.call(event), NARROWED)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"RegisterOrganizationDelegatedAdmin", "DeregisterOrganizationDelegatedAdmin"})
  void who_registers_or_deregisters_explains_who_administers(String name) {
    var event = Events.with("stop-by-name", "detail/eventName", name);
    var denied = Events.with(event, "detail/errorCode", "AccessDenied");

    assertThat(explains(Events.call(event), ADMINISTRATORS)).isTrue();
    assertThat(explains(Events.call(event), new TrustedAccessOff())).isFalse();
    assertThat(explains(Events.call(denied), ADMINISTRATORS)).isFalse();
  }

  @Test
  void a_stop_explains_no_administrators_and_no_call_explains_what_it_does_not_say() {
    var stop = Events.call("stop-by-name");

    assertThat(explains(stop, ADMINISTRATORS)).isFalse();
    assertThat(explains(stop, new Deleted())).isFalse();
    assertThat(explains(ENDS_ACCESS, new NotOurs(Sample.LOG_BUCKET))).isFalse();
    assertThat(explains(ENDS_ACCESS, new Unjudged("it", Sample.error("AccessDenied")))).isFalse();
  }

  private static boolean explains(CloudTrailRecord call, Drift drift) {
    return RequestedDrift.mayExplain(Sample.FULL_TRAIL, drift, call);
  }

  private static CloudTrailRecord update(String parameter, String value) {
    return Events.call(updating(parameter, value));
  }

  private static byte[] updating(String parameter, String value) {
    return Events.with("update-that-weakens", "detail/requestParameters", Map.of(parameter, value));
  }
}
