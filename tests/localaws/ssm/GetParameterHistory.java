package localaws.ssm;

import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** Every version that is kept, by pages (SSM API Reference, GetParameterHistory). */
record GetParameterHistory(Parameters parameters) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    request.only("Name", "MaxResults", "NextToken", "WithDecryption");
    var versions = parameters.asked(request).stream().map(ParameterVersion::history).toList();
    return Pages.of(request, versions, 50);
  }
}
