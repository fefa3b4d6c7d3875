package localaws.account;

import java.util.List;
import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** The same Regions for every account (Account Management Reference, ListRegions). */
public record ListRegions() implements Operation {
  private static final Map<String, String> REGIONS =
      Map.of(
          "us-east-1", "ENABLED_BY_DEFAULT",
          "us-west-2", "ENABLED_BY_DEFAULT",
          "eu-central-1", "ENABLED_BY_DEFAULT",
          "eu-central-2", "ENABLED",
          "af-south-1", "DISABLED");

  @Override
  public Map<String, Object> answer(Request request) {
    request.only("RegionOptStatusContains", "MaxResults", "NextToken");
    var wanted = request.list("RegionOptStatusContains");
    var shown =
        REGIONS.entrySet().stream()
            .filter(region -> wanted.isEmpty() || wanted.contains(region.getValue()))
            .map(region ->
                Map.of("RegionName", region.getKey(), "RegionOptStatus", region.getValue()))
            .toList();
    return Map.of("Regions", List.copyOf(shown));
  }
}
