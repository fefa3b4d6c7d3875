package localaws.organizations;

import java.util.Map;
import java.util.Optional;

/** An organizational unit, or the root, which is the one without a parent. */
public record Unit(String id, String name, Optional<String> parent) {

  String type() {
    return parent.isPresent() ? "ORGANIZATIONAL_UNIT" : "ROOT";
  }

  Map<String, Object> shown(Arns arns) {
    return Map.of("Id", id, "Arn", arns.unit(id), "Name", name);
  }
}
