package localaws;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An operation that CloudTrail records as a write management event. */
public interface RecordedOperation extends Operation {
  /** Not always the operation's name: S3's are historical (docs/aws-facts.md B2). */
  default String eventName() {
    return name();
  }

  @Nullable Map<String, Object> requestParameters(Request request);

  @Nullable Map<String, Object> responseElements(Map<String, Object> answer);

  /** Records of S3 name the bucket; those of CloudTrail name nothing. */
  default List<Object> resources(Request request) {
    return List.of();
  }

  /** The accounts that get a record of their own: the caller's and the owner's (A3). */
  default Set<String> recipients(Request request) {
    return Set.of(request.caller().account());
  }

  /** The Region whose bus gets the record. */
  default String recordRegion(Request request) {
    return request.region();
  }
}
