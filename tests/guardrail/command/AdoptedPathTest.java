package guardrail.command;

import static guardrail.command.Trails.GOOD;
import static guardrail.command.Trails.REGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import guardrail.drift.Drift.Unjudged;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.observation.AwsError;
import guardrail.observation.BucketLook;
import guardrail.observation.BucketState;
import guardrail.observation.DeliveryPath;
import guardrail.observation.LifecycleRule;
import guardrail.observation.OtherTrail;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import guardrail.selectors.EventSelectors;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdoptedPathTest {
  private static final EventSelectors ALL_MANAGEMENT = EventSelectors.recording(List.of());
  private static final OtherTrail TRAIL = Trails.trail("company-trail", REGION, GOOD);

  private static Adoption adoption(OtherTrail trail, DeliveryPath path) {
    return new Adoption(trail, Trails.seen(trail, true, new Known<>(BucketState.OURS), path));
  }

  private static Adoption adoption(LifecycleRule... rules) {
    var target = AdoptedStandard.of(TRAIL).target();
    return adoption(
        TRAIL,
        SeenPath.path(
            TRAIL, SeenPath.selection(ALL_MANAGEMENT), SeenPath.hard(target, List.of(rules))));
  }

  @Test
  void a_shorter_lifecycle_is_said_and_kept() {
    var adoption = adoption(SeenPath.rule("a", 200), SeenPath.rule("b", 90));

    assertThat(adoption.parameters().values()).containsEntry("LogRetentionDays", "90");
    assertThat(adoption.changes()).isEmpty();
  }

  @Test
  void a_lifecycle_that_keeps_logs_for_a_year_needs_no_word() {
    var adoption = adoption(SeenPath.rule("a", 365));

    assertThat(adoption.parameters().values()).doesNotContainKey("LogRetentionDays");
    assertThat(adoption.changes()).isEmpty();
  }

  @Test
  void a_lifecycle_with_a_date_cannot_be_said_and_is_taken_out() {
    assertThat(adoption(SeenPath.rule("past", 0)).changes())
        .containsExactly(
            new Change(
                "lifecycle",
                "removes logs at a date",
                "no sooner than after 365 days",
                "These rules are taken out: past. Others stay."));
  }

  @Test
  void a_key_a_topic_and_a_missing_log_group_are_told_by_what_becomes_of_them() {
    var group = "arn:aws:logs:us-east-1:111122223333:log-group:trail:*";
    var trail =
        Trails.trail(
            "company-trail", REGION, Sample.with(GOOD, Setting.CLOUD_WATCH_LOGS_LOG_GROUP, group));
    var well = SeenPath.well(trail);
    var nobody = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";
    var path =
        new DeliveryPath(
            well.selection(),
            well.buckets(),
            Optional.of(SeenPath.key("Disabled", nobody)),
            Optional.of(SeenPath.topic(nobody)),
            Optional.of(SeenPath.noLogGroup()));

    assertThat(adoption(trail, path).changes())
        .extracting(Change::what, Change::then)
        .contains(
            tuple("the key", "Enabled"),
            tuple("key policy", "as it is"),
            tuple("topic policy", "lets CloudTrail publish"),
            tuple("the log group", "made again"));
  }

  /** The function would take such an answer for a bucket that locks it out. */
  @Test
  void a_policy_that_a_person_may_not_read_moves_no_logs() {
    var error =
        new AwsError("s3:GetBucketPolicy", "company-logs", "", REGION, "AccessDenied", "not you");
    var hard = SeenPath.hard(AdoptedStandard.of(TRAIL).target(), List.of());
    var bucket =
        new BucketLook(
            new Unreadable<>(error),
            hard.publicAccessBlocked(),
            hard.versioned(),
            hard.encryption(),
            hard.ownerEnforced(),
            hard.lifecycle(),
            hard.requesterPays(),
            hard.objectLock(),
            hard.replication());
    var adoption =
        adoption(TRAIL, SeenPath.path(TRAIL, SeenPath.selection(ALL_MANAGEMENT), bucket));

    assertThat(adoption.changes()).isEmpty();
    assertThat(adoption.unseen())
        .containsExactly(new Unjudged("the policy of the bucket company-logs", error));
  }

  @Test
  void of_another_accounts_bucket_nothing_is_told() {
    var path =
        SeenPath.path(
            TRAIL,
            SeenPath.selection(ALL_MANAGEMENT),
            SeenPath.soft(List.of(SeenPath.rule("a", 9))));
    var adoption =
        new Adoption(TRAIL, Trails.seen(TRAIL, true, new Known<>(BucketState.NOT_OURS), path));

    assertThat(adoption.changes()).isEmpty();
    assertThat(adoption.parameters().values())
        .containsEntry("LogBucketAccountId", Adoption.OWNER)
        .doesNotContainKey("LogRetentionDays");
  }
}
