package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.observation.BucketState;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import localaws.AwsError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BucketReadsIT {
  private final Account account = new Account("us-east-1");
  private final String bucket = account.bucket();

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void a_bucket_of_the_account_is_ours() {
    account.withBuckets();

    assertThat(state()).isEqualTo(new Known<>(BucketState.OURS));
  }

  @Test
  void a_bucket_that_is_not_there_is_absent() {
    assertThat(state()).isEqualTo(new Known<>(BucketState.ABSENT));
  }

  @Test
  void a_strangers_bucket_of_our_name_is_not_ours() {
    strangersBucket();

    assertThat(state()).isEqualTo(new Known<>(BucketState.NOT_OURS));
  }

  @Test
  void a_bucket_that_belongs_into_another_account_need_not_be_seen() {
    strangersBucket();
    var trail = Account.guarded("us-east-1", Account.bare(bucket), Account.STRANGER);

    assertThat(account.ports.observe().look(trail).logBucket())
        .isEqualTo(new Known<>(BucketState.IN_ANOTHER_ACCOUNT));
  }

  @Test
  void a_policy_that_locks_us_out_looks_like_a_stranger() {
    account.withBuckets();
    account.world.faults().deny("ASIAGUARD", "s3:", "explicit deny in the bucket's policy");

    assertThat(state()).isEqualTo(new Known<>(BucketState.NOT_OURS));
  }

  @Test
  void a_bucket_in_another_region_is_found_where_it_is() {
    account.world.run(state -> state.buckets().create(bucket, Account.ID, "eu-central-1"));
    account.wire.tellRegion(bucket, "eu-central-1");

    assertThat(state()).isEqualTo(new Known<>(BucketState.OURS));
    assertThat(account.wire.requests())
        .extracting(request -> request.host())
        .contains(bucket + ".s3.eu-central-1.amazonaws.com");
  }

  @Test
  void a_service_that_is_down_leaves_the_bucket_unreadable() {
    account.withBuckets();
    account
        .world
        .faults()
        .fail("s3", "HeadBucket", 12, new AwsError("InternalError", 500, "try again"));

    if (!(state() instanceof Unreadable(var error))) {
      throw new AssertionError("the bucket was readable");
    }
    assertThat(error.operation()).isEqualTo("s3:HeadBucket");
    assertThat(error.resource()).isEqualTo(bucket);
    assertThat(error.account()).isEqualTo(Account.ID);
    assertThat(error.region()).isEqualTo("us-east-1");
  }

  private void strangersBucket() {
    account.world.run(state -> state.buckets().create(bucket, Account.STRANGER, "us-east-1"));
  }

  private Part<BucketState> state() {
    return account.ports.observe().look(account.trail).logBucket();
  }
}
