package localaws.ssm;

import java.util.Map;
import localaws.PlainWrite;
import localaws.Request;

/** Takes all versions with it (SSM API Reference, DeleteParameter). */
record DeleteParameter(Parameters parameters) implements PlainWrite {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("Name");
    parameters.asked(request);
    parameters.remove(request, Parameters.name(request));
    return Map.of();
  }
}
