package simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts that are not as a new one is. */
public record OddMembers(Stage stage, Organization organization) {
  /** A role of the right name that trusts somebody else's account. */
  public void roleOfAStranger(String id, String stranger) {
    organization.hasRole(id);
    var arn = "arn:aws:iam::%s:role/CloudTrailGuardrail".formatted(id);
    var trust =
        Map.of(
            "Effect", "Allow",
            "Principal", Map.of("AWS", "arn:aws:iam::%s:root".formatted(stranger)),
            "Action", "sts:AssumeRole");
    stage
        .world()
        .run(state ->
            state.roles().put(arn, List.of(trust), state.roles().find(arn).orElseThrow().policy()));
  }

  /** Its owners made a trail of every Region before. */
  public void trailOfItsOwn(String id, String name) {
    var bucket = "logs-of-" + id;
    stage.world().run(state -> state.buckets().create(bucket, id, Deployment.REGION));
    stage
        .world()
        .run(state ->
            state
                .buckets()
                .setPolicy(
                    bucket,
                    Optional.of(
                        """
                        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
                         "Principal": {"Service": "cloudtrail.amazonaws.com"},
                         "Action": ["s3:GetBucketAcl", "s3:PutObject"],
                         "Resource": ["arn:aws:s3:::BUCKET", "arn:aws:s3:::BUCKET/*"]}]}
                        """
                            .replace("BUCKET", bucket))));
    organization.call(
        id,
        "cloudtrail",
        "CreateTrail",
        Map.of("Name", name, "S3BucketName", bucket, "IsMultiRegionTrail", true));
    organization.call(id, "cloudtrail", "StartLogging", Map.of("Name", name));
  }
}
