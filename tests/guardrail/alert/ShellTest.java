package guardrail.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.guarded.GuardedTrail;
import guardrail.guarded.TrailSettings;
import guardrail.guarded.TrailStandard;
import guardrail.incident.Incident;
import guardrail.observation.BucketState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People paste the commands of an alert into a shell, under stress. */
class ShellTest {
  /** Prints what the aws command would get, one argument a line. */
  private static final String AWS = "aws() { printf '%s\\n' \"$@\"; }; ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audit",
        "it's",
        "$(echo run)",
        "`id`; echo run #",
        "a b*c?[d]~",
        "!history",
        "",
        "(template)'!*.allows_these"
      })
  void a_prefix_arrives_as_it_is(String prefix) throws Exception {
    var incident =
        Story.of("resync.json", Look.gone().logBucket(BucketState.ABSENT))
            .guarding(withPrefix(prefix))
            .alertOnly()
            .play();

    var commands = commands(incident);
    var creation = arguments(commands.getFirst());
    assertThat(creation).startsWith("cloudtrail", "create-trail");
    assertThat(creation.contains("--s3-key-prefix")).isEqualTo(!prefix.isEmpty());
    if (!prefix.isEmpty()) {
      assertThat(creation).containsSequence("--s3-key-prefix", prefix);
    }
    var policy =
        arguments(commands.stream().filter(c -> c.contains("put-bucket-policy")).findFirst().get());
    assertThat(JSON.std.mapFrom(policy.getLast())).containsKey("Statement");
    assertThat(policy).hasSize(8);
  }

  @Test
  void a_log_group_is_no_pattern_for_the_shell() throws Exception {
    var commands = commands(Incidents.named("key-refused"));

    var update = commands.stream().filter(c -> c.contains("log-group-arn")).findFirst().get();
    assertThat(arguments(update))
        .contains("arn:aws:logs:us-east-1:111122223333:log-group:trail-events:*");
    assertThat(update).contains("'arn:aws:logs:");
  }

  @Test
  void an_empty_value_clears_a_setting() {
    assertThat(Shell.word("")).isEqualTo("''");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AKIA; rm -rf /",
        "$(id)",
        "AKIA\nrm -rf /",
        "`id`",
        "AKIA|tee",
        "AKIA AKIA",
        "AKIA,AKIA"
      })
  void an_access_key_that_is_none_is_in_no_command(String key) {
    for (var alert : Hostile.alerts(key)) {
      assertThat(alert.email().lines().map(String::strip))
          .filteredOn(line -> line.startsWith("aws "))
          .noneMatch(line -> line.contains("AccessKeyId"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tidy-up", "it's", "`id`", "\"$(id)\"", "a\\`b", "two\nlines", "\u202e \u4e2d"})
  void the_id_of_a_lifecycle_rule_is_no_more_than_an_id(String id) throws Exception {
    var command = Lifecycle.command(Incidents.TRAIL, Incidents.LOG_BUCKET, List.of(id, "other"));

    var query =
        arguments(command).stream().filter(line -> line.startsWith("{Rules:")).findFirst().get();
    assertThat(query).startsWith("{Rules: Rules[?!contains(`[").endsWith("]`, ID)]}");
    assertThat(JSON.std.listFrom(query.substring(query.indexOf('`') + 1, query.lastIndexOf('`'))))
        .containsExactly(id, "other");
    assertThat(command).matches("[\\x20-\\x7e]+");
  }

  @Test
  void a_policy_that_is_too_long_for_a_message_comes_from_a_file() {
    var incident =
        Story.of(
                "resync.json",
                Look.well()
                    .along(way ->
                        way.policy(Incidents.LOG_BUCKET, Optional.of(PolicyIncidents.crowded(40)))))
            .alertOnly()
            .play();

    assertThat(commands(incident)).singleElement().asString().endsWith("file://policy.json");
    assertThat(NextSteps.of(incident))
        .anyMatch(step -> step.contains("policy.json") && step.contains("get-bucket-policy"));
  }

  @Test
  void every_command_of_every_alert_is_one_call_of_aws() throws Exception {
    for (var incident : Incidents.all().values()) {
      for (var line : AlertWriter.write(incident).email().lines().map(String::strip).toList()) {
        if (line.startsWith("aws ")) {
          assertThat(arguments(line))
              .as(line)
              .first()
              .isIn("cloudtrail", "organizations", "s3api", "kms", "sns", "logs", "iam", "sts");
        }
      }
    }
  }

  private static List<String> commands(Incident incident) {
    return incident.after().plan().steps().stream()
        .map(step -> AwsCli.command(incident.trail(), step))
        .toList();
  }

  private static List<String> arguments(String command) throws IOException, InterruptedException {
    var shell =
        new ProcessBuilder("/bin/sh", "-c", AWS + command).redirectErrorStream(true).start();
    var printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(printed).isZero();
    return printed.lines().toList();
  }

  private static GuardedTrail withPrefix(String prefix) {
    var s = Incidents.STANDARD.settings();
    var settings =
        new TrailSettings(
            s.s3BucketName(),
            Optional.of(prefix).filter(p -> !p.isEmpty()),
            s.snsTopicArn(),
            true,
            true,
            true,
            s.cloudWatchLogsLogGroupArn(),
            s.cloudWatchLogsRoleArn(),
            s.kmsKeyId(),
            false);
    return new GuardedTrail(
        Incidents.ARN, new TrailStandard(settings, Incidents.ACCOUNT, Incidents.STANDBY));
  }
}
