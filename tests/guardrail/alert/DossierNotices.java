package guardrail.alert;

import guardrail.dossier.Attribution;
import guardrail.dossier.DarkTime;
import guardrail.dossier.Dossier;
import guardrail.dossier.Gap;
import guardrail.dossier.Shelf.Kept;
import guardrail.drift.RecordingDrift.TagsMissing;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.observation.AwsError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was done in the dark, as far as Event history tells. */
final class DossierNotices {
  private static final String FOLDER =
      "s3://standard-trail-111122223333-us-east-1/guardrail-dossiers/111122223333/incident-20261122T091403-1a2b-20261122T091403-20261122T091443/";
  private static final Kept KEPT = new Kept(Optional.of(FOLDER), List.of());

  private DossierNotices() {}

  /**
   * All of them.
   *
   * @param name of whoever calls, and of all that they name
   * @param reason as AWS gives it
   */
  static Map<String, Supplier<Alert>> all(String name, String reason) {
    var all = new LinkedHashMap<String, Supplier<Alert>>();
    var busy = DarkTime.ofMallory();
    busy.call("cloudtrail", "StopLogging", "name", "standard-trail");
    busy.call("iam", "CreateAccessKey", "userName", name);
    busy.call(
        "iam",
        "AttachUserPolicy",
        "userName",
        name,
        "policyArn",
        "arn:aws:iam::aws:policy/AdministratorAccess");
    busy.call(
        "ec2",
        "ModifySnapshotAttribute",
        "snapshotId",
        "snap-0123456789abcdef0",
        "attributeType",
        "CREATE_VOLUME_PERMISSION");
    busy.call("secretsmanager", "GetSecretValue", "secretId", name);
    busy.call("ec2", "DescribeInstances");
    busy.refused(reason, "kms", "ScheduleKeyDeletion", "keyId", name);
    busy.by(
        "arn:aws:iam::111122223333:role/" + name,
        "lambda",
        "UpdateFunctionCode20150331v2",
        "functionName",
        name);
    busy.call("cloudtrail", "StartLogging", "name", "standard-trail");
    all.put("dossier", () -> of(busy.dossier(), KEPT));

    var many = DarkTime.of(name);
    for (int i = 0; i < 14; i++) {
      many.by(
          "arn:aws:iam::111122223333:user/%s%d".formatted(name, i),
          "iam",
          "CreateUser",
          "userName",
          name);
    }
    all.put("dossier-of-others", () -> of(many.dossier(), KEPT));

    var idle = DarkTime.ofMallory();
    idle.call("cloudtrail", "StopLogging", "name", "standard-trail")
        .call("ec2", "DescribeInstances");
    all.put("dossier-ordinary", () -> of(idle.dossier(), KEPT));

    var found = DarkTime.ofNobody(new Deleted());
    found.call("cloudtrail", "StopLogging", "name", DarkTime.ARN.toString());
    found.refused("AccessDenied", "iam", "CreateUser", "userName", "backup");
    found.call("cloudtrail", "DeleteTrail", "name", "standard-trail");
    all.put("dossier-by-event-history", () -> of(found.dossierByHistory(), KEPT));

    var gappy = DarkTime.ofNobody(DarkTime.REFUSES);
    gappy.by("arn:aws:iam::111122223333:user/" + name, "s3", "PutBucketPolicy", "bucketName", name);
    gappy.missing(
        "eu-central-1",
        "calls that only read",
        Optional.of(DarkTime.FROM),
        "the function's time was up");
    gappy.missing("us-west-2", "all calls", Optional.empty(), "AccessDeniedException: " + reason);
    all.put(
        "dossier-incomplete",
        () ->
            of(
                gappy.dossierCut(),
                new Kept(
                    Optional.empty(),
                    List.of(refused("logs", reason), refused("standby", reason)))));
    all.putAll(found(name, reason));
    return all;
  }

  /** Who did what was found. */
  private static Map<String, Supplier<Alert>> found(String name, String reason) {
    var bucket = DarkTime.attribution(DarkTime.REFUSES);
    var one = DarkTime.of(name);
    one.by("arn:aws:iam::111122223333:user/" + name, "s3", "PutBucketPolicy", "bucketName", "logs");
    var two = DarkTime.ofMallory();
    two.by(
        "arn:aws:iam::111122223333:user/" + name, "s3", "DeleteBucketPolicy", "bucketName", "logs");
    two.call("cloudtrail", "RemoveTags", "resourceId", DarkTime.ARN.toString());
    var both = DarkTime.attribution(new TagsMissing(Map.of()), DarkTime.REFUSES);
    return Map.of(
        "actor-found", () -> of(Attribution.of(bucket, one.calls(), List.of())),
        "actor-found-of-some", () -> of(Attribution.of(both, one.calls(), List.of())),
        "actors-found",
            () ->
                of(
                    Attribution.of(
                        both,
                        two.calls(),
                        List.of(new Gap("us-west-2", "all calls", Optional.empty(), reason)))));
  }

  private static Alert of(Attribution attribution) {
    return AttributionNotice.of(attribution, DarkTime.ASKED).orElseThrow();
  }

  private static AwsError refused(String bucket, String reason) {
    return new AwsError(
        "s3:PutObject", bucket, "111122223333", "us-east-1", "AccessDenied", reason);
  }

  private static Alert of(Dossier dossier, Kept kept) {
    return DossierNotice.of(dossier, kept, DarkTime.ASKED);
  }
}
