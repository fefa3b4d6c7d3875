package guardrail.aws;

import java.util.LinkedHashMap;
import localaws.State;

/** The incident log's table as template.yaml makes it. */
public final class IncidentTable {
  private IncidentTable() {}

  public static void create(State state, String arn) {
    var keys = new LinkedHashMap<String, String>();
    keys.put("incidentId", "S");
    keys.put("at", "S");
    state.tables().create(arn, keys, false);
  }
}
