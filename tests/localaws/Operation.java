package localaws;

import java.util.Map;

/** One operation of one service, over state that World guards. */
public interface Operation {
  /** As on the wire: StartLogging, PutBucketPolicy. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** Throws AwsError for what AWS refuses; answers with the API's member names. */
  Map<String, Object> answer(Request request);
}
