package localaws.ssm;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One version of a parameter, with whoever wrote just this one. */
record ParameterVersion(
    String name, String arn, long version, String type, String value, String writer, Instant at) {

  /** As GetParameterHistory shows it: no ARN, and the writer. */
  Map<String, Object> history() {
    var shown = shown();
    shown.put("LastModifiedUser", writer);
    shown.put("Labels", List.of());
    shown.put("Tier", "Standard");
    return shown;
  }

  /** As GetParametersByPath shows it: no writer. */
  Map<String, Object> current() {
    var shown = shown();
    shown.put("ARN", arn);
    return shown;
  }

  private Map<String, Object> shown() {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("Name", name);
    shown.put("Type", type);
    shown.put("Value", value);
    shown.put("Version", version);
    shown.put("LastModifiedDate", at.toEpochMilli() / 1000.0);
    shown.put("DataType", "text");
    return shown;
  }
}
