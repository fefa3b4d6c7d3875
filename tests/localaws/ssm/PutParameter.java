package localaws.ssm;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.PlainWrite;
import localaws.Request;
import org.jspecify.annotations.Nullable;

/** A new parameter, or with Overwrite a new version of one (SSM API Reference, PutParameter). */
record PutParameter(Parameters parameters) implements PlainWrite {
  private static final int MOST_BYTES = 4_096;

  @Override
  public Map<String, Object> answer(Request request) {
    request.only("Name", "Value", "Type", "Overwrite", "Tier", "Description");
    var name = Parameters.name(request);
    var before = parameters.find(request, name);
    if (before.isPresent() && !request.flag("Overwrite").orElse(false)) {
      throw AwsError.refused(
          "ParameterAlreadyExists",
          "The parameter already exists. To overwrite this value, set the overwrite option in the"
              + " request to true.");
    }
    var type = type(request, before.map(versions -> versions.getLast().type()));
    var value = value(request);
    var version = before.map(versions -> versions.getLast().version() + 1).orElse(1L);
    parameters.add(
        new ParameterVersion(
            name,
            Parameters.arn(request, name),
            version,
            type,
            value,
            request.caller().arn(),
            request.at()));
    return Map.of("Version", version, "Tier", "Standard");
  }

  private static String type(Request request, Optional<String> before) {
    var type =
        request
            .text("Type")
            .or(() -> before)
            .orElseThrow(() ->
                AwsError.refused(
                    "ValidationException", "A parameter type is required when you create one."));
    if (!type.equals("String")) {
      throw AwsError.notModelled("type " + type + " of a parameter");
    }
    if (!request.text("Tier").orElse("Standard").equals("Standard")) {
      throw AwsError.notModelled("another tier than Standard");
    }
    return type;
  }

  private static String value(Request request) {
    var value = request.required("Value");
    if (value.isEmpty() || value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw AwsError.refused(
          "ValidationException",
          "Standard tier parameters support a maximum parameter value of 4096 characters.");
    }
    return value;
  }

  /** The value is sensitive in SSM's own model, and CloudTrail hides it (docs/aws-facts.md M). */
  @Override
  public @Nullable Map<String, Object> requestParameters(Request request) {
    var hidden = new LinkedHashMap<String, Object>();
    request
        .members()
        .forEach((member, value) ->
            hidden.put(
                Character.toLowerCase(member.charAt(0)) + member.substring(1),
                member.equals("Value") ? "HIDDEN_DUE_TO_SECURITY_REASONS" : value));
    return hidden;
  }
}
