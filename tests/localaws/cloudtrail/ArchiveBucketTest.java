package localaws.cloudtrail;

import static localaws.organizations.SampleOrganization.ID;
import static localaws.organizations.SampleOrganization.MEMBER;
import static localaws.organizations.SampleOrganization.MEMBERS_ADMIN;
import static localaws.organizations.SampleOrganization.trailArn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.Sample;
import localaws.World;
import localaws.organizations.SampleOrganization;
import org.junit.jupiter.api.Test;

/** A member's trail that writes into a bucket of another account. */
class ArchiveBucketTest {
  private static final Map<String, Object> CREATE =
      Map.of("Name", Sample.TRAIL, "S3BucketName", Sample.BUCKET);

  private final World world = SampleOrganization.founded().world();

  @Test
  void it_may_be_named_there() {
    admit(Sample.policy(Sample.BUCKET).replace(Sample.ACCOUNT, MEMBER));

    assertThat(create()).containsEntry("TrailARN", trailArn(MEMBER));
  }

  @Test
  void its_organization_may_be_named_there_if_cloudtrail_says_which_that_is() {
    admit(ofOrganization(ID));
    world.faults().sendsSourceOrgId(false);
    assertThat(refusal()).isEqualTo("InsufficientS3BucketPolicyException");

    world.faults().sendsSourceOrgId(true);
    assertThat(create()).containsEntry("TrailARN", trailArn(MEMBER));
  }

  @Test
  void another_organizations_bucket_refuses_it() {
    admit(ofOrganization("o-another0001"));

    assertThat(refusal()).isEqualTo("InsufficientS3BucketPolicyException");
  }

  @Test
  void a_member_that_left_is_refused_at_its_next_delivery() {
    admit(ofOrganization(ID));
    create();
    world.call(MEMBERS_ADMIN, "cloudtrail", "StartLogging", Map.of("Name", Sample.TRAIL));
    world.run(state -> state.organization().leave(MEMBER));

    world.deliver();

    assertThat(
            world.call(MEMBERS_ADMIN, "cloudtrail", "GetTrailStatus", Map.of("Name", Sample.TRAIL)))
        .containsEntry("LatestDeliveryError", "AccessDenied");
  }

  private void admit(String policy) {
    world.run(state -> state.buckets().setPolicy(Sample.BUCKET, Optional.of(policy)));
  }

  private static String ofOrganization(String organization) {
    return """
    {"Statement":{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},
     "Action":["s3:GetBucketAcl","s3:PutObject"],
     "Resource":["arn:aws:s3:::BUCKET","arn:aws:s3:::BUCKET/AWSLogs/*"],
     "Condition":{"StringEquals":{"aws:SourceOrgID":"ORGANIZATION"}}}}
    """
        .replace("BUCKET", Sample.BUCKET)
        .replace("ORGANIZATION", organization);
  }

  private Map<String, Object> create() {
    return world.call(MEMBERS_ADMIN, "cloudtrail", "CreateTrail", CREATE);
  }

  private String refusal() {
    return catchThrowableOfType(AwsError.class, this::create).code();
  }
}
