package guardrail.aws.s3;

import guardrail.aws.AwsErrors;
import guardrail.dossier.DossierRequest;
import guardrail.dossier.Shelf;
import guardrail.observation.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * Keeps dossiers in buckets of the stack's own account, so that whoever rules a member account
 * cannot take them away.
 *
 * @param buckets the first is where they belong, the others are asked if it refuses
 * @param prefix of the log files; empty for none
 */
public record DossierBuckets(
    S3Client s3, List<String> buckets, String account, String region, Optional<String> prefix)
    implements Shelf {
  private static final String FOLDER = "guardrail-dossiers";

  @Override
  public Kept keep(DossierRequest request, byte[] records, String summary) {
    var folder =
        "%s%s/%s/%s/"
            .formatted(
                prefix.map(p -> p + "/").orElse(""),
                FOLDER,
                request.trail().account(),
                request.id());
    var refused = new ArrayList<AwsError>();
    for (var bucket : buckets) {
      try {
        put(bucket, folder + "events.jsonl.gz", "application/gzip", RequestBody.fromBytes(records));
        put(bucket, folder + "summary.txt", "text/plain", RequestBody.fromString(summary));
        return new Kept(Optional.of("s3://%s/%s".formatted(bucket, folder)), refused);
      } catch (SdkException exception) {
        refused.add(AwsErrors.error("s3:PutObject", bucket, account, region, exception));
      }
    }
    return new Kept(Optional.empty(), refused);
  }

  private void put(String bucket, String key, String type, RequestBody body) {
    s3.putObject(
        r ->
            r.bucket(bucket)
                .key(key)
                .contentType(type)
                // A default key of the bucket may be one that the function's role may not use.
                .serverSideEncryption(ServerSideEncryption.AES256)
                .expectedBucketOwner(account),
        body);
  }
}
