package localaws.s3;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import localaws.RecordedOperation;
import localaws.Request;
import org.jspecify.annotations.Nullable;

/** A bucket write as its record shows it (docs/aws-facts.md B2). */
interface BucketWrite extends RecordedOperation {
  Buckets buckets();

  /** The sub-resource, if the URL has one. */
  default void describe(Request request, Map<String, Object> parameters) {}

  @Override
  default Map<String, Object> requestParameters(Request request) {
    var bucket = request.required("Bucket");
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("bucketName", bucket);
    parameters.put("Host", bucket + ".s3." + recordRegion(request) + ".amazonaws.com");
    describe(request, parameters);
    return parameters;
  }

  @Override
  default @Nullable Map<String, Object> responseElements(Map<String, Object> answer) {
    return null;
  }

  @Override
  default List<Object> resources(Request request) {
    var name = request.required("Bucket");
    var owner = buckets().find(name).map(Bucket::owner).orElse(request.caller().account());
    return List.of(
        Map.of("accountId", owner, "type", "AWS::S3::Bucket", "ARN", "arn:aws:s3:::" + name));
  }

  @Override
  default Set<String> recipients(Request request) {
    var accounts = new TreeSet<>(Set.of(request.caller().account()));
    request.text("Bucket").flatMap(buckets()::find).map(Bucket::owner).ifPresent(accounts::add);
    return accounts;
  }

  /** The bucket's Region, whichever endpoint was called (A3, inferred). */
  @Override
  default String recordRegion(Request request) {
    return request
        .text("Bucket")
        .flatMap(buckets()::find)
        .map(Bucket::region)
        .orElse(request.region());
  }
}
