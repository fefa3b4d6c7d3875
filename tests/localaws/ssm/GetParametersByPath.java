package localaws.ssm;

import java.util.Map;
import localaws.AwsError;
import localaws.Operation;
import localaws.Request;

/** The newest versions below a path, by pages (SSM API Reference, GetParametersByPath). */
record GetParametersByPath(Parameters parameters) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("Path", "Recursive", "MaxResults", "NextToken", "WithDecryption");
    var path = request.required("Path");
    if (!path.startsWith("/")) {
      throw AwsError.refused(
          "ValidationException", "The parameter doesn't meet the parameter name requirements.");
    }
    var recursive = request.flag("Recursive").orElse(false);
    var root = path.endsWith("/") ? path : path + "/";
    var found =
        parameters.below(request, path).stream()
            .filter(one -> recursive || !one.name().substring(root.length()).contains("/"))
            .map(ParameterVersion::current)
            .toList();
    return Pages.of(request, found, 10);
  }
}
