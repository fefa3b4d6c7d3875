package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.TrailSettings;
import guardrail.observation.AwsError;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.observation.TrailStatus;
import guardrail.policy.LogBucketPolicy;
import guardrail.remediation.TrailRemediation.CreateTrail;
import java.util.Map;
import java.util.Optional;
import localaws.Caller;
import localaws.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrailReadsIT {
  private final Account account = new Account("us-east-1");

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void a_bare_trail_comes_back_with_its_gaps_empty() {
    account.withTrail();

    assertThat(settings()).isEqualTo(account.trail.standard().settings());
  }

  @Test
  void a_whole_trail_comes_back_with_key_topic_and_log_group_as_arns() {
    var trail = Account.guarded("us-east-1", Account.full(account.bucket()), Account.ID);
    account.withBuckets();
    account.world.run(state -> state.keys().put(Account.KEY, true));
    account.world.run(state -> state.topics().add(Account.TOPIC));
    Sample.logGroup(account.world, Account.GROUP, Account.ROLE);
    account.world.run(state ->
        state
            .buckets()
            .setPolicy(account.bucket(), Optional.of(LogBucketPolicy.of(trail, account.bucket()))));
    account.apply(trail, new CreateTrail(trail.standard().settings()));

    assertThat(settings()).isEqualTo(trail.standard().settings());
  }

  @Test
  void a_trail_that_is_not_there_is_known_to_be_absent() {
    var seen = account.ports.observe().look(account.trail);

    assertThat(seen.settings()).isEqualTo(new Known<>(Optional.empty()));
    assertThat(seen.status()).isEqualTo(new Known<>(Optional.empty()));
  }

  @Test
  void a_trail_that_may_not_be_read_is_unreadable_and_says_who_said_so() {
    account.withTrail();
    account.world.faults().deny("ASIAGUARD", "cloudtrail:Get", "explicit deny");

    var seen = account.ports.observe().look(account.trail);

    assertThat(seen.settings())
        .isEqualTo(
            new Unreadable<>(
                new AwsError(
                    "cloudtrail:GetTrail",
                    account.trail.arn().toString(),
                    Account.ID,
                    "us-east-1",
                    "AccessDeniedException",
                    "explicit deny")));
    assertThat(seen.status()).isInstanceOf(Unreadable.class);
  }

  @Test
  void the_status_carries_its_times_and_its_delivery_errors() {
    account.withTrail();
    account.world.run(state -> state.buckets().setPolicy(account.bucket(), Optional.empty()));
    account.world.deliver();
    account.world.call(
        Caller.user(Account.ID, "mallory", "AKIAMALLORY"),
        "cloudtrail",
        "StopLogging",
        Map.of("Name", account.trail.arn().toString()));

    assertThat(account.ports.observe().look(account.trail).knownStatus())
        .contains(
            new TrailStatus(
                false,
                Optional.of(Account.NOON),
                Optional.of(Account.NOON),
                Optional.empty(),
                Optional.of("AccessDenied"),
                Optional.of("AccessDenied"),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void reads_are_by_arn_and_in_the_home_region() {
    account.withTrail();

    account.ports.observe().look(account.trail);

    assertThat(account.last("GetTrail").request())
        .isEqualTo(Map.of("Name", account.trail.arn().toString()));
    assertThat(account.last("GetTrailStatus").request())
        .isEqualTo(Map.of("Name", account.trail.arn().toString()));
    assertThat(account.wire.requests())
        .extracting(request -> request.host())
        .contains("cloudtrail.us-east-1.amazonaws.com")
        .allMatch(host -> host.contains("us-east-1"));
  }

  /** Waits for the other three: reads made one after the other never meet. */
  private TrailSettings settings() {
    return account.ports.observe().look(account.trail).knownSettings().orElseThrow();
  }
}
