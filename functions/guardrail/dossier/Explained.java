package guardrail.dossier;

import guardrail.drift.Explanation;
import guardrail.guarded.TrailArn;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which calls made what a look found, by what Event history shows. */
final class Explained {
  /** From the first call of a repair to the look that ends it. */
  private static final Duration ONE_REPAIR = Duration.ofMinutes(2);

  /** The roles of the guardrail itself, whose repairs are such calls, too. */
  private static final String OWN = ".*:role/(cloudtrail-guardrail/.+|CloudTrailGuardrail)";

  private Explained() {}

  /**
   * For each explanation the last such call, but for repairs: it is the one that holds. Oldest
   * first, each once.
   *
   * @param foundAt what came later explains nothing
   */
  static List<PastCall> in(
      List<PastCall> found, TrailArn trail, List<Explanation> unexplained, Instant foundAt) {
    return unexplained.stream()
        .flatMap(one -> last(found, trail, one, foundAt).stream())
        .distinct()
        .sorted(Comparator.comparing(PastCall::at))
        .toList();
  }

  private static Optional<PastCall> last(
      List<PastCall> found, TrailArn trail, Explanation explanation, Instant foundAt) {
    var calls =
        found.stream()
            .filter(call -> !call.at().isAfter(foundAt))
            .filter(call -> !explanation.isOnTrail() || call.isAbout(trail))
            .filter(call -> explanation.mayBe(call.asRecord()))
            .toList();
    var repairs = calls.stream().filter(Explained::isOwnRepair).toList();
    return last(calls.stream().filter(call -> !repairs.contains(call)).toList())
        .filter(call -> isNotOver(call, repairs, foundAt));
  }

  static Optional<PastCall> last(List<PastCall> calls) {
    return calls.stream().max(Comparator.comparing(PastCall::at));
  }

  /** What was put right long before this repair is another incident, and was told in its day. */
  static boolean isNotOver(PastCall call, List<PastCall> repairs, Instant foundAt) {
    return repairs.stream()
        .filter(repair -> repair.at().isAfter(call.at()))
        .noneMatch(repair -> repair.at().isBefore(foundAt.minus(ONE_REPAIR)));
  }

  /** Whether the guardrail made it, by the path of its roles. */
  static boolean isOwnRepair(PastCall call) {
    return call.actor().matches(OWN);
  }
}
