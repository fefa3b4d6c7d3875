package guardrail.guarded;

import static guardrail.guarded.Sample.OTHER_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemberStandardTest {
  private static final String OWN = "standard-trail-444455556666-us-east-1";
  private static final String STANDBY = "standard-trail-standby-444455556666-us-east-1";

  @Test
  void without_an_archive_each_account_has_its_own_two_buckets() {
    var trail = MemberSample.OWN_BUCKETS.trailOf(OTHER_ACCOUNT);

    assertThat(trail.arn())
        .hasToString("arn:aws:cloudtrail:us-east-1:444455556666:trail/standard-trail");
    assertThat(trail.standard().logBucketName()).isEqualTo(OWN);
    assertThat(trail.standard().standbyBucketName()).isEqualTo(STANDBY);
    assertThat(trail.owns(OWN)).isTrue();
  }

  @Test
  void with_an_archive_the_log_bucket_is_the_hubs_and_the_standby_stays_the_accounts_own() {
    var trail = MemberSample.IN_ARCHIVE.trailOf(OTHER_ACCOUNT);

    assertThat(trail.standard().logBucketName()).isEqualTo(MemberSample.ARCHIVE);
    assertThat(trail.standard().logBucketAccount()).isEqualTo(Sample.ACCOUNT);
    assertThat(trail.standard().standbyBucketName()).isEqualTo(STANDBY);
    assertThat(trail.owns(MemberSample.ARCHIVE)).isFalse();
  }

  @Test
  void where_the_archive_has_no_room_the_logs_go_to_the_standby_and_no_bucket_is_the_hubs() {
    var trail = MemberSample.IN_ARCHIVE.trailAsideOf(OTHER_ACCOUNT);

    assertThat(trail.standard().logBucketName()).isEqualTo(STANDBY);
    assertThat(trail.standard().standbyBucketName()).isEqualTo(OWN);
    assertThat(trail.standard().logBucketAccount()).isEqualTo(OTHER_ACCOUNT);
    assertThat(trail.standard().settings().s3BucketName()).isEqualTo(STANDBY);
  }
}
