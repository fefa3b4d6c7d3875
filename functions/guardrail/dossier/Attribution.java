package guardrail.dossier;

import java.util.List;

/**
 * Who did what was found, as Event history shows it.
 *
 * @param calls that made it, oldest first; empty if it shows none
 * @param gaps what could not be asked
 */
public record Attribution(AttributionRequest request, List<PastCall> calls, List<Gap> gaps) {
  public Attribution {
    calls = List.copyOf(calls);
    gaps = List.copyOf(gaps);
  }

  /** What these calls tell. */
  public static Attribution of(AttributionRequest request, List<PastCall> found, List<Gap> gaps) {
    return new Attribution(
        request,
        Explained.in(found, request.trail(), request.unexplained(), request.foundAt()),
        gaps);
  }

  /**
   * The same.
   *
   * @throws Unanswered if nobody is known, and the Region of the trail was not asked
   */
  public Attribution ifAnswered() {
    gaps.stream()
        .filter(gap -> calls.isEmpty() && gap.region().equals(request.trail().region()))
        .findFirst()
        .ifPresent(gap -> {
          throw new Unanswered(request, gap);
        });
    return this;
  }
}
