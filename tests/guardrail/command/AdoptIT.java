package guardrail.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import localaws.Sample;
import localaws.cloudtrail.PastEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdoptIT {
  private final CommandAccount account = new CommandAccount(Sample.recording());

  @AfterEach
  void close() {
    account.close();
  }

  private void past(int events) {
    for (int i = 0; i < events; i++) {
      var event =
          new PastEvent(
              Sample.ACCOUNT,
              Sample.REGION,
              Sample.NOON.minusSeconds(60 + i),
              "ListBuckets",
              "e" + i);
      account.world.run(state -> state.history().add(event));
    }
  }

  @Test
  void the_whole_of_it_reads_like_this() throws Exception {
    past(3);
    var ran = account.run("adopt");
    var golden = Path.of("tests/guardrail/command/golden/adopt-whole.txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, ran.out());
    }

    assertThat(ran)
        .isEqualTo(
            new Ran(
                0,
                Files.readString(golden),
                "Counting events, which takes up to half a minute ...\n"));
  }

  @Test
  void it_only_reads_and_only_what_it_says() {
    past(120);
    account.world.call(
        Sample.ADMIN,
        "cloudtrail",
        "PutEventSelectors",
        Map.of(
            "TrailName",
            Sample.TRAIL,
            "EventSelectors",
            List.of(Map.of("ReadWriteType", "WriteOnly"))));

    assertThat(account.run("adopt", "--trail", Sample.TRAIL).exit()).isZero();

    assertThat(account.calls())
        .containsExactlyInAnyOrder(
            "cloudtrail:DescribeTrails",
            "cloudtrail:ListTrails",
            "cloudtrail:GetTrailStatus",
            "cloudtrail:GetEventSelectors",
            "cloudtrail:GetTrailStatus",
            "cloudtrail:GetEventSelectors",
            "cloudtrail:GetInsightSelectors",
            "cloudtrail:ListTags",
            "s3:HeadBucket",
            "s3:GetBucketPolicy",
            "s3:GetPublicAccessBlock",
            "s3:GetBucketVersioning",
            "s3:GetBucketEncryption",
            "s3:GetBucketOwnershipControls",
            "s3:GetBucketLifecycleConfiguration",
            "s3:GetBucketRequestPayment",
            "s3:GetObjectLockConfiguration",
            "s3:GetBucketReplication",
            "cloudtrail:LookupEvents",
            "cloudtrail:LookupEvents",
            "cloudtrail:LookupEvents");
  }

  @Test
  void a_denied_count_leaves_the_rest() {
    account.world.faults().deny(account.person.accessKeyId(), "cloudtrail:Lookup", "not you");

    var ran = account.run("adopt");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .endsWith(
            "  Not known: cloudtrail:LookupEvents on Event history in eu-central-1 was refused with"
                + " AccessDeniedException: not you\n");
  }

  @Test
  void what_the_bucket_does_not_show_is_said_and_leaves_the_rest() {
    account.world.faults().deny(account.person.accessKeyId(), "s3:GetBucketPolicy", "not you");

    var ran = account.run("adopt");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains(
            "What AWS did not let you see\n\n  the policy of the bucket log-bucket:"
                + " s3:GetBucketPolicy answered AccessDenied: not you\n")
        .contains("  versioning                off ");
  }

  @Test
  void a_denied_list_is_one_line() {
    account.world.faults().deny(account.person.accessKeyId(), "cloudtrail:Describe", "not you");

    assertThat(account.run("adopt"))
        .isEqualTo(
            new Ran(
                1,
                "",
                "guardrail adopt: cloudtrail:DescribeTrails on all trails in eu-central-1 was"
                    + " refused with AccessDeniedException: not you: expected credentials and a"
                    + " Region that allow it, for example --profile security --region us-east-1\n"));
  }

  @Test
  void the_launcher_runs_it() {
    var ran = account.launch("adopt", "--trail", Sample.TRAIL);

    assertThat(ran.err()).endsWith("Counting events, which takes up to half a minute ...\n");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith("Trails that CloudTrail shows in eu-central-1:\n")
        .contains("--parameter-overrides Mode=AlertOnly TrailName=standard-trail");
  }
}
