package localaws.ssm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import localaws.AwsError;
import localaws.Request;

/** The parameters of all accounts and Regions, each with its versions, the newest last. */
public final class Parameters {
  /** What Parameter Store keeps; the oldest goes first (SSM User Guide, parameter versions). */
  private static final int MOST_VERSIONS = 100;

  private final Map<String, List<ParameterVersion>> byArn = new TreeMap<>();

  Optional<List<ParameterVersion>> find(Request request, String name) {
    return Optional.ofNullable(byArn.get(arn(request, name))).map(List::copyOf);
  }

  List<ParameterVersion> asked(Request request) {
    var name = name(request);
    return find(request, name)
        .orElseThrow(
            () -> AwsError.refused("ParameterNotFound", "Parameter " + name + " not found."));
  }

  void add(ParameterVersion version) {
    var versions = byArn.computeIfAbsent(version.arn(), _ -> new ArrayList<>());
    versions.add(version);
    if (versions.size() > MOST_VERSIONS) {
      versions.removeFirst();
    }
  }

  void remove(Request request, String name) {
    byArn.remove(arn(request, name));
  }

  /** The newest versions of all below this path. */
  List<ParameterVersion> below(Request request, String path) {
    var beginning = arn(request, path.endsWith("/") ? path : path + "/");
    return byArn.entrySet().stream()
        .filter(parameter -> parameter.getKey().startsWith(beginning))
        .map(parameter -> parameter.getValue().getLast())
        .toList();
  }

  /** A name that may be (SSM API Reference, PutParameter, "Name"). */
  static String name(Request request) {
    var name = request.required("Name").strip();
    var bare = name.startsWith("/") ? name.substring(1) : name;
    if (!name.matches("[a-zA-Z0-9_./-]{1,1011}") || name.endsWith("/") || name.contains("//")) {
      throw AwsError.refused("ValidationException", "Invalid parameter name: " + name);
    }
    if (bare.toLowerCase(Locale.ROOT).matches("(aws|ssm).*")) {
      throw AwsError.refused(
          "ValidationException", "Parameter name: can't be prefixed with \"ssm\" or \"aws\"");
    }
    if (bare.contains("/") && !name.startsWith("/")) {
      throw AwsError.refused(
          "ValidationException", "Parameter name must be a fully qualified name.");
    }
    if (bare.split("/", -1).length > 15) {
      throw AwsError.refused(
          "HierarchyLevelLimitExceededException", "A hierarchy can have 15 levels at the most.");
    }
    return name;
  }

  static String arn(Request request, String name) {
    return "arn:aws:ssm:%s:%s:parameter%s%s"
        .formatted(
            request.region(), request.caller().account(), name.startsWith("/") ? "" : "/", name);
  }
}
