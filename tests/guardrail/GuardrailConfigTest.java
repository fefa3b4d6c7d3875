package guardrail;

import static guardrail.guarded.Sample.ACCOUNT;
import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.STANDBY_BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guardrail.Variable.InvalidConfiguration;
import guardrail.aws.OtherChannels;
import guardrail.aws.OtherChannels.Place;
import guardrail.guarded.Sample;
import guardrail.incident.Mode;
import guardrail.incident.Tolerance;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardrailConfigTest {
  private static final String TOPIC = "arn:aws:sns:us-east-1:111122223333:alerts";

  /** What the stack sets where every parameter is left as it is. */
  private static final String QUEUE = "https://sqs.us-east-1.amazonaws.com/111122223333/FollowUps";

  private static final String DOSSIERS =
      "https://sqs.us-east-1.amazonaws.com/111122223333/Dossiers";

  private static final Map<String, String> PLAIN =
      with(
          Map.of(
              "LOG_RETENTION_DAYS",
              "365",
              "LOG_GROUP_RETENTION_DAYS",
              "365",
              "DELIVERY_MINUTES",
              "30",
              "FLAPPING",
              "5/10",
              "FOLLOW_UP_QUEUE_URL",
              QUEUE,
              "DOSSIER_QUEUE_URL",
              DOSSIERS),
          Map.of(
              "TRAIL_ARN",
              Sample.ARN.toString(),
              "LOG_BUCKET_NAME",
              LOG_BUCKET,
              "LOG_BUCKET_ACCOUNT_ID",
              ACCOUNT,
              "STANDBY_BUCKET_NAME",
              STANDBY_BUCKET,
              "MODE",
              "Enforce",
              "ALERT_TOPIC_ARN",
              TOPIC,
              "LEDGER_TABLE_NAME",
              "Ledger",
              "INCIDENTS_TABLE_NAME",
              "Incidents",
              "ALLOW_SECOND_TRAIL",
              "false"));

  private static final Map<String, String> OPTIONAL =
      Map.of(
          "LOG_KEY_PREFIX", "audit",
          "KMS_KEY_ARN", Sample.KEY,
          "DELIVERY_TOPIC_ARN", Sample.TOPIC,
          "LOG_GROUP_ARN", Sample.LOG_GROUP,
          "LOG_GROUP_ROLE_ARN", Sample.LOG_GROUP_ROLE);

  @ParameterizedTest
  @CsvSource({
    "'', false, false",
    "SecurityHub, true, false",
    "EventBridge, false, true",
    "'SecurityHub,EventBridge', true, true"
  })
  void reads_which_channels_are_on(String channels, boolean securityHub, boolean eventBridge) {
    var on = GuardrailConfig.from(with("CHANNELS", channels)).channels();

    assertThat(on.securityHub()).isEqualTo(securityHub);
    assertThat(on.eventBridge()).isEqualTo(eventBridge);
  }

  @Test
  void reads_the_plain_standard_where_no_optional_variable_is_set() {
    var config = GuardrailConfig.from(PLAIN);

    assertThat(config)
        .isEqualTo(
            new GuardrailConfig(
                Sample.GUARDED,
                Mode.ENFORCE,
                false,
                TOPIC,
                "Ledger",
                QUEUE,
                new Tolerance(Duration.ofMinutes(30), 5, Duration.ofMinutes(10)),
                new OtherChannels(
                    new Place("aws", ACCOUNT, "us-east-1"), "Incidents", DOSSIERS, false, false),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void reads_the_full_standard() {
    var config = GuardrailConfig.from(with(PLAIN, OPTIONAL));

    assertThat(config.guarded().trails()).containsExactly(Sample.FULL_TRAIL);
  }

  @Test
  void an_empty_optional_variable_is_as_good_as_none() {
    var empty = new HashMap<String, String>();
    OPTIONAL.keySet().forEach(name -> empty.put(name, ""));

    assertThat(GuardrailConfig.from(with(PLAIN, empty))).isEqualTo(GuardrailConfig.from(PLAIN));
  }

  @Test
  void reads_the_account_of_a_log_bucket_elsewhere() {
    var config = GuardrailConfig.from(with("LOG_BUCKET_ACCOUNT_ID", "444455556666"));

    assertThat(config.guarded().trails()).containsExactly(Sample.ABROAD);
  }

  @Test
  void dossiers_go_beside_the_logs_where_the_bucket_is_our_own() {
    var own = GuardrailConfig.from(PLAIN);
    var abroad = GuardrailConfig.from(with("LOG_BUCKET_ACCOUNT_ID", "444455556666"));

    assertThat(own.dossierBuckets()).containsExactly(LOG_BUCKET, STANDBY_BUCKET);
    assertThat(abroad.dossierBuckets()).containsExactly(STANDBY_BUCKET);
  }

  @Test
  void an_organizations_trail_needs_the_organization_and_its_management_account() {
    for (var more :
        List.of(
            Map.of("MANAGEMENT_ACCOUNT_ID", ACCOUNT),
            Map.of("ORGANIZATION_ID", "o-exampleorgid", "MANAGEMENT_ACCOUNT_ID", "999988887777"))) {
      var environment = with(with("ORGANIZATION_TRAIL", "true"), more);

      assertThatExceptionOfType(InvalidConfiguration.class)
          .isThrownBy(() -> GuardrailConfig.from(environment))
          .withMessageContaining("ORGANIZATION_TRAIL");
    }
  }

  @Test
  void reads_alert_only() {
    var config = GuardrailConfig.from(with("MODE", "AlertOnly"));

    assertThat(config.mode()).isEqualTo(Mode.ALERT_ONLY);
  }

  @Test
  void ignores_space_around_a_value() {
    assertThat(GuardrailConfig.from(with("MODE", " Enforce\n")))
        .isEqualTo(GuardrailConfig.from(PLAIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRAIL_ARN",
        "LOG_BUCKET_NAME",
        "LOG_BUCKET_ACCOUNT_ID",
        "STANDBY_BUCKET_NAME",
        "MODE",
        "ALERT_TOPIC_ARN"
      })
  void a_missing_variable_is_named_with_what_was_expected_and_an_example(String name) {
    var environment = new HashMap<>(PLAIN);
    environment.remove(name);

    assertThatExceptionOfType(InvalidConfiguration.class)
        .isThrownBy(() -> GuardrailConfig.from(environment))
        .withMessageMatching(
            "Environment variable " + name + " is missing: expected .+, for example \\S.*");
  }

  @ParameterizedTest
  @CsvSource({
    "TRAIL_ARN, standard-trail",
    "TRAIL_ARN, arn:aws:cloudtrail:us-east-1:1111:trail/standard-trail",
    "TRAIL_ARN, arn:aws:cloudtrail:us-east-1:111122223333:trail/ab",
    "TRAIL_ARN, arn:aws:cloudtrail:us-east-1:111122223333:trail/two--dashes",
    "LOG_BUCKET_NAME, Upper-Case",
    "LOG_BUCKET_NAME, ab",
    "LOG_BUCKET_ACCOUNT_ID, 1111-2222-3333",
    "STANDBY_BUCKET_NAME, arn:aws:s3:::bucket",
    "LOG_KEY_PREFIX, /audit",
    "LOG_KEY_PREFIX, audit/",
    "KMS_KEY_ARN, alias/trail",
    "KMS_KEY_ARN, arn:aws:kms:us-east-1:111122223333:alias/trail",
    "DELIVERY_TOPIC_ARN, new-log-files",
    "LOG_GROUP_ARN, arn:aws:logs:us-east-1:111122223333:log-group:trail",
    "LOG_GROUP_ROLE_ARN, trail-to-log-group",
    "MODE, enforce",
    "MODE, Off",
    "ALERT_TOPIC_ARN, alerts"
  })
  void a_malformed_variable_is_named_with_its_value_and_an_example(String name, String value) {
    var environment = with(with(PLAIN, OPTIONAL), Map.of(name, value));

    assertThatExceptionOfType(InvalidConfiguration.class)
        .isThrownBy(() -> GuardrailConfig.from(environment))
        .withMessageStartingWith(
            "Environment variable %s is \"%s\": expected ".formatted(name, value))
        .withMessageContaining(", for example ");
  }

  @Test
  void a_standby_bucket_is_another_than_the_log_bucket() {
    var environment = with("STANDBY_BUCKET_NAME", LOG_BUCKET);

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> GuardrailConfig.from(environment))
        .withMessageContaining("STANDBY_BUCKET_NAME");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOG_GROUP_ARN", "LOG_GROUP_ROLE_ARN"})
  void a_log_group_needs_its_role_and_a_role_its_log_group(String name) {
    var environment = with(PLAIN, OPTIONAL);
    environment.remove(name);

    assertThatExceptionOfType(InvalidConfiguration.class)
        .isThrownBy(() -> GuardrailConfig.from(environment))
        .withMessageContaining("LOG_GROUP_ARN and LOG_GROUP_ROLE_ARN go together")
        .withMessageEndingWith("set both or neither");
  }

  private static Map<String, String> with(String name, String value) {
    return with(PLAIN, Map.of(name, value));
  }

  private static Map<String, String> with(Map<String, String> base, Map<String, String> more) {
    var environment = new HashMap<>(base);
    environment.putAll(more);
    return environment;
  }
}
