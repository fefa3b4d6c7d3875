package localaws.lambda;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A published version: what is frozen when it is published, so that a later change to a parameter
 * does not reach it. AWS_ENDPOINT_URL and the role's AWS_ACCESS_KEY_ID are in the environment too.
 */
public record FunctionVersion(
    String functionArn,
    String handler,
    Map<String, String> environment,
    List<Path> classPath,
    Duration timeout,
    boolean snapStart) {

  public FunctionVersion {
    environment = Map.copyOf(environment);
    classPath = List.copyOf(classPath);
  }

  String name() {
    return functionArn.split(":", -1)[6];
  }

  String classPathText() {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** All that the process sees: nothing of this JVM's own environment. */
  Map<String, String> variables(String runtimeApi) {
    var region = functionArn.split(":", -1)[3];
    var variables = new HashMap<String, String>();
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("_HANDLER", handler);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", snapStart ? "snap-start" : "on-demand");
    variables.put("AWS_REGION", region);
    variables.put("AWS_DEFAULT_REGION", region);
    variables.put("AWS_ACCESS_KEY_ID", "ASIAFUNCTION");
    variables.put("AWS_SECRET_ACCESS_KEY", "secret");
    variables.put("AWS_SESSION_TOKEN", "token");
    variables.put("TZ", ":UTC");
    variables.putAll(environment);
    return variables;
  }
}
