package guardrail.dossier;

import guardrail.drift.Explanation;
import java.util.List;
import java.util.Optional;

/**
 * Who did what was found, as Event history shows it.
 *
 * @param calls that made it, oldest first; empty if it shows none
 * @param unknown what of it no call explains
 * @param gaps what could not be asked
 */
public record Attribution(
    AttributionRequest request, List<PastCall> calls, List<Explanation> unknown, List<Gap> gaps) {
  public Attribution {
    calls = List.copyOf(calls);
    unknown = List.copyOf(unknown);
    gaps = List.copyOf(gaps);
  }

  /** What these calls tell. */
  public static Attribution of(AttributionRequest request, List<PastCall> found, List<Gap> gaps) {
    return new Attribution(
        request,
        Explained.in(found, request.trail(), request.unexplained(), request.foundAt()),
        request.unexplained().stream()
            .filter(one ->
                Explained.in(found, request.trail(), List.of(one), request.foundAt()).isEmpty())
            .toList(),
        gaps);
  }

  /** Why nobody is known, if Event history was not asked where such calls mostly are. */
  public Optional<Gap> unanswered() {
    var trail = request.trail();
    var global = unknown.stream().anyMatch(Explanation::isGlobal);
    return gaps.stream()
        .filter(_ -> calls.isEmpty())
        .filter(gap ->
            gap.region().equals(trail.region())
                || (global && gap.region().equals(trail.globalRegion())))
        .findFirst();
  }
}
