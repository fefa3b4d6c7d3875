package localaws.securityhub;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The hubs that are enabled, and the findings of each; findings of other accounts are not here. */
public final class SecurityHub {
  private final Set<String> enabled = new HashSet<>();
  private final Map<String, Map<String, Object>> findings = new LinkedHashMap<>();

  public void enable(String account, String region) {
    enabled.add(account + " " + region);
  }

  public void disable(String account, String region) {
    enabled.remove(account + " " + region);
  }

  boolean isEnabled(String account, String region) {
    return enabled.contains(account + " " + region);
  }

  Optional<Map<String, Object>> find(String product, String id) {
    return Optional.ofNullable(findings.get(product + " " + id));
  }

  void put(String product, String id, Map<String, Object> finding) {
    findings.put(product + " " + id, finding);
  }

  /** The first imported first. */
  public List<Map<String, Object>> findings() {
    return new ArrayList<>(findings.values());
  }
}
