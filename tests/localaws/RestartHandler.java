package localaws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The smallest guardrail: starts the trail that the event names, and tells. */
public final class RestartHandler implements RequestStreamHandler {
  private final CloudTrailClient cloudTrail = CloudTrailClient.create();
  private final SnsClient sns = SnsClient.create();

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var detail = map(JSON.std.mapFrom(input).get("detail"));
    var name = String.valueOf(map(detail.get("requestParameters")).get("name"));
    cloudTrail.startLogging(start -> start.name(name));
    sns.publish(tell -> tell.topicArn(System.getenv("ALERTS")).message("started"));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
