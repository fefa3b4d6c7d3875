package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.observation.Refusal.NameHeld;
import guardrail.policy.LogBucketPolicy;
import guardrail.remediation.BucketRemediation;
import guardrail.remediation.BucketRemediation.CreateBucket;
import guardrail.remediation.BucketRemediation.PutBucketEncryption;
import guardrail.remediation.BucketRemediation.PutBucketOwnershipControls;
import guardrail.remediation.BucketRemediation.PutBucketPolicy;
import guardrail.remediation.BucketRemediation.PutBucketVersioning;
import guardrail.remediation.BucketRemediation.PutPublicAccessBlock;
import guardrail.remediation.Result;
import guardrail.remediation.Result.Applied;
import guardrail.remediation.Result.Failed;
import guardrail.remediation.Result.Overtaken;
import guardrail.remediation.Result.Refused;
import java.util.List;
import java.util.Map;
import localaws.AwsError;
import localaws.Caller;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketWritesIT {
  private final Account account = new Account("us-east-1");
  private final String bucket = account.bucket();

  @AfterEach
  void close() {
    account.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-east-1", "eu-central-1"})
  void a_bucket_is_made_in_the_home_region(String region) {
    try (var there = new Account(region)) {
      assertThat(there.apply(there.trail, new CreateBucket(there.bucket())))
          .isEqualTo(new Applied());

      assertThat(there.world.bucket(there.bucket()).orElseThrow().region()).isEqualTo(region);
    }
  }

  @Test
  void a_held_or_taken_name_is_learned() {
    strangersBucket();
    assertThat(apply(new CreateBucket(bucket)))
        .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
        .extracting(refused -> ((NameHeld) refused.refusal()).error().code())
        .isEqualTo("BucketAlreadyExists");

    account
        .world
        .faults()
        .fail("s3", "CreateBucket", 12, new AwsError("OperationAborted", 409, "in progress"));
    assertThat(apply(new CreateBucket(bucket)))
        .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
        .extracting(refused -> ((NameHeld) refused.refusal()).bucket())
        .isEqualTo(bucket);
  }

  @Test
  void a_bucket_that_is_already_ours_is_no_failure() {
    try (var frankfurt = new Account("eu-central-1").withBuckets()) {
      assertThat(frankfurt.apply(frankfurt.trail, new CreateBucket(frankfurt.bucket())))
          .isInstanceOf(Overtaken.class);
    }
    account.withBuckets();
    assertThat(apply(new CreateBucket(bucket))).isEqualTo(new Applied());
  }

  @Test
  void a_bucket_that_is_gone_meanwhile_asks_for_another_look() {
    assertThat(apply(new PutBucketVersioning(bucket))).isInstanceOf(Overtaken.class);
  }

  @Test
  void a_denied_write_fails() {
    account.withBuckets();
    account.world.faults().deny("ASIAGUARD", "s3:Put", "explicit deny");

    assertThat(apply(new PutPublicAccessBlock(bucket)))
        .asInstanceOf(InstanceOfAssertFactories.type(Failed.class))
        .extracting(failed -> failed.error().code())
        .isEqualTo("AccessDenied");
  }

  @Test
  void an_access_list_that_grants_to_others_is_made_private_before_the_owner_is_enforced() {
    lettingAStrangerRead();

    assertThat(apply(new PutBucketOwnershipControls(bucket))).isEqualTo(new Applied());

    assertThat(account.world.bucket(bucket).orElseThrow().grants()).isFalse();
    assertThat(account.last("PutBucketAcl").request())
        .isEqualTo(Map.of("Bucket", bucket, "ExpectedBucketOwner", Account.ID, "ACL", "private"));
  }

  @Test
  void an_access_list_that_may_not_be_changed_is_what_failed() {
    lettingAStrangerRead();
    account.world.faults().deny("ASIAGUARD", "s3:PutBucketAcl", "explicit deny");

    assertThat(apply(new PutBucketOwnershipControls(bucket)))
        .asInstanceOf(InstanceOfAssertFactories.type(Failed.class))
        .extracting(failed -> failed.error().operation())
        .isEqualTo("s3:PutBucketAcl");
  }

  @Test
  void nothing_is_asked_of_an_access_list_that_stands_in_nobodys_way() {
    account.withBuckets();

    assertThat(apply(new PutBucketOwnershipControls(bucket))).isEqualTo(new Applied());

    assertThat(account.world.calls()).noneMatch(call -> call.operation().equals("PutBucketAcl"));
  }

  private void lettingAStrangerRead() {
    account.withBuckets();
    var mallory = Caller.user(Account.ID, "mallory", "AKIAMALLORY");
    account.world.call(mallory, "s3", "DeleteBucketOwnershipControls", Map.of("Bucket", bucket));
    account.world.call(
        mallory, "s3", "PutBucketAcl", Map.of("Bucket", bucket, "GrantRead", "id=1234abcd"));
  }

  @Test
  void every_call_but_the_creation_names_the_owner_it_expects() {
    for (var step : whole()) {
      assertThat(apply(step)).as(step.toString()).isEqualTo(new Applied());
    }
    account.ports.observe().look(account.trail);

    var writes = whole().size() - 1;
    var reads = 2 * 10; // Of each bucket, whether it is there and nine things about it.
    assertThat(account.world.calls())
        .filteredOn(call -> call.service().equals("s3"))
        .filteredOn(call -> !call.operation().equals("CreateBucket"))
        .hasSize(writes + reads)
        .allMatch(
            call -> Account.ID.equals(call.request().get("ExpectedBucketOwner")),
            "names the owner");
  }

  @Test
  void no_write_touches_a_strangers_bucket() {
    strangersBucket();
    var before = account.world.bucket(bucket);

    whole().forEach(this::apply);

    assertThat(account.world.bucket(bucket)).isEqualTo(before);
  }

  @Test
  void the_creation_asks_for_the_owner_to_be_enforced() {
    apply(new CreateBucket(bucket));

    assertThat(account.wire.requests().getLast().firstMatchingHeader("x-amz-object-ownership"))
        .contains("BucketOwnerEnforced");
    assertThat(account.last("CreateBucket").request())
        .isEqualTo(Map.of("Bucket", bucket, "ObjectOwnership", "BucketOwnerEnforced"));
  }

  private void strangersBucket() {
    account.world.run(state -> state.buckets().create(bucket, Account.STRANGER, "us-east-1"));
  }

  private List<BucketRemediation> whole() {
    return List.of(
        new CreateBucket(bucket),
        new PutBucketPolicy(bucket, LogBucketPolicy.of(account.trail, bucket)),
        new PutPublicAccessBlock(bucket),
        new PutBucketVersioning(bucket),
        new PutBucketEncryption(bucket));
  }

  private Result apply(BucketRemediation step) {
    return account.apply(account.trail, step);
  }
}
