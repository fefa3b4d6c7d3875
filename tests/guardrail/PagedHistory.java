package guardrail;

import guardrail.dossier.PastCall;
import guardrail.dossier.PastCalls;
import guardrail.dossier.Search;
import guardrail.dossier.Window;
import guardrail.observation.AwsError;
import guardrail.observation.Part;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Event history in a map: pages by Region and by what is looked for. */
final class PagedHistory implements PastCalls {
  private final Map<String, List<Part<Page>>> pages = new TreeMap<>();
  private final List<String> asked = new ArrayList<>();
  private Part<List<String>> regions = new Known<>(List.of("us-east-1"));

  /** Every question so far, as "us-east-1 AKIA more". */
  List<String> asked() {
    return asked;
  }

  void regions(Part<List<String>> other) {
    regions = other;
  }

  @Override
  public Part<List<String>> regions() {
    return regions;
  }

  PagedHistory page(String region, String value, Optional<String> next, PastCall... calls) {
    return answer(region, value, new Known<>(new Page(List.of(calls), next)));
  }

  PagedHistory refusal(String region, String value, String code) {
    return answer(
        region,
        value,
        new Unreadable<>(
            new AwsError("cloudtrail:LookupEvents", "history", "1", region, code, "no")));
  }

  private PagedHistory answer(String region, String value, Part<Page> page) {
    pages.computeIfAbsent(region + " " + value, _ -> new ArrayList<>()).add(page);
    return this;
  }

  @Override
  public synchronized Part<Page> page(
      String region, Search search, Window window, Optional<String> token) {
    asked.add(region + " " + search.value() + token.map(t -> " " + t).orElse(""));
    var left = pages.getOrDefault(region + " " + search.value(), List.of());
    return left.isEmpty()
        ? new Known<>(new Page(List.of(), Optional.empty()))
        : left.size() == 1 ? left.getFirst() : left.removeFirst();
  }
}
