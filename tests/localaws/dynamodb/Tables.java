package localaws.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.Faults;
import localaws.Request;

/** The tables that exist, by ARN; a request names one by name or ARN. */
public final class Tables {
  private final Faults faults;
  private final Map<String, Table> byArn = new LinkedHashMap<>();

  public Tables(Faults faults) {
    this.faults = faults;
  }

  /** As a template makes it; keys are the key attributes with their types. */
  public void create(String arn, Map<String, String> keys, boolean deletionProtected) {
    byArn.put(arn, new Table(arn, keys, deletionProtected));
  }

  /** The first table of this name, in whichever Region. */
  public Optional<Table> named(String name) {
    return byArn.values().stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** The table is gone, as if its protection had been lifted first. */
  public void drop(String name) {
    byArn.values().removeIf(table -> table.name().equals(name));
  }

  Table asked(Request request) {
    var name = request.required("TableName");
    var where = "arn:aws:dynamodb:" + request.region() + ":" + request.caller().account();
    var table = byArn.get(name.startsWith("arn:") ? name : where + ":table/" + name);
    if (table == null) {
      throw AwsError.refused("ResourceNotFoundException", "Requested resource not found");
    }
    return table;
  }

  boolean readsMayBeStale() {
    return faults.staleReads() > 0;
  }
}
