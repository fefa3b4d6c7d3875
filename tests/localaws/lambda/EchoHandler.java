package localaws.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.crac.Core;
import org.crac.Resource;

/** Does as the payload says, to see how the stand-in for Lambda takes it. */
public final class EchoHandler implements RequestStreamHandler {

  private static final Resource SNAPSHOT =
      new Resource() {
        @Override
        public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
          System.out.println("before the snapshot");
        }

        @Override
        public void afterRestore(org.crac.Context<? extends Resource> context) {
          System.out.println("after the restore");
        }
      };

  public EchoHandler() {
    Core.getGlobalContext().register(SNAPSHOT);
    if (System.getenv("FAIL_INIT") != null) {
      throw new IllegalStateException("cannot be made");
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var payload = new String(input.readAllBytes(), UTF_8);
    System.out.println("got " + payload);
    switch (payload) {
      case "\"fail\"" -> throw new IllegalArgumentException("asked to fail");
      case "\"wait\"" -> LockSupport.parkNanos(Duration.ofMinutes(1).toNanos());
      case "\"die\"" -> Runtime.getRuntime().halt(7);
      default ->
          output.write(
              "[\"%s\",\"%s\",\"%s\"]"
                  .formatted(
                      context.getAwsRequestId(), context.getFunctionName(), System.getenv("COLOR"))
                  .getBytes(UTF_8));
    }
  }
}
