package guardrail.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who began it and when, and how that is known.
 *
 * @param call the call of Event history that says so; empty if the alert says so, or nobody
 * @param from since when is asked
 * @param known whether anything tells when it began
 */
public record Beginning(Suspect suspect, Optional<PastCall> call, Instant from, boolean known) {
  /** How far is asked back where nothing tells when it began. */
  public static final Duration WITHOUT_A_BEGINNING = Duration.ofHours(24);

  /** From the first call of a repair to the look that ends it. */
  private static final Duration ONE_REPAIR = Duration.ofMinutes(2);

  private static final List<String> DARKENS = List.of("StopLogging", "DeleteTrail");
  private static final String BRIGHTENS = "StartLogging";

  /** The roles of the guardrail itself, whose repairs are such calls, too. */
  private static final String OWN = ".*:role/(cloudtrail-guardrail/.+|CloudTrailGuardrail)";

  /**
   * What is looked for if the alert does not tell. By the names of calls: about the trail there are
   * the guardrail's own looks, hundreds a day.
   */
  public static List<Search> searches(DossierRequest request) {
    if (request.isDark()) {
      return Stream.concat(DARKENS.stream(), Stream.of(BRIGHTENS)).map(Search::named).toList();
    }
    return Stream.of("PutEventSelectors", "UpdateTrail")
        .filter(name -> explains(request, name))
        .map(Search::named)
        .toList();
  }

  /**
   * When that may have happened. A trail may be dark for long, if it could not be repaired; what is
   * weaker is found within a day.
   */
  public static Window window(DossierRequest request) {
    return request.isDark()
        ? Window.allBefore(request.to())
        : Window.around(
            request.from().orElse(request.to()).minus(WITHOUT_A_BEGINNING), request.to());
  }

  /** What the alert and these calls tell; the alert's word holds. */
  public static Beginning of(DossierRequest request, List<PastCall> found) {
    var about =
        found.stream()
            .filter(call -> !call.failed() && call.isAbout(request.trail()))
            .filter(call -> !call.at().isAfter(request.to()))
            .toList();
    var call = request.isDark() ? darkened(request, about) : weakened(request, about);
    var named = request.suspect().name().isPresent();
    return new Beginning(
        named ? request.suspect() : call.map(PastCall::by).orElse(Suspect.NOBODY),
        named ? Optional.empty() : call,
        request
            .from()
            .or(() -> call.map(PastCall::at))
            .orElseGet(() -> request.to().minus(WITHOUT_A_BEGINNING)),
        request.from().isPresent() || call.isPresent());
  }

  /**
   * Whether Event history, which was asked for the calls that do such a thing, has none: the trail
   * was never there, or it is the standard that changed.
   */
  public boolean isNobodys(DossierRequest request) {
    return !known && !searches(request).isEmpty();
  }

  /** The first call after which it recorded no more: whoever stops a trail may delete it later. */
  private static Optional<PastCall> darkened(DossierRequest request, List<PastCall> about) {
    var stops = about.stream().filter(call -> DARKENS.contains(call.name())).toList();
    var starts = about.stream().filter(call -> call.name().equals(BRIGHTENS)).toList();
    return last(stops)
        .filter(stop -> isNotOver(stop, starts, request))
        .flatMap(stop -> {
          var began = last(starts.stream().filter(s -> s.at().isBefore(stop.at())).toList());
          return stops.stream()
              .filter(call -> began.filter(start -> call.at().isBefore(start.at())).isEmpty())
              .min(Comparator.comparing(PastCall::at));
        });
  }

  /** The last call that explains what was found, but for repairs. */
  private static Optional<PastCall> weakened(DossierRequest request, List<PastCall> about) {
    var calls = about.stream().filter(call -> explains(request, call.name())).toList();
    var repairs = calls.stream().filter(Beginning::isOwnRepair).toList();
    return last(calls.stream().filter(call -> !repairs.contains(call)).toList())
        .filter(call -> isNotOver(call, repairs, request));
  }

  private static Optional<PastCall> last(List<PastCall> calls) {
    return calls.stream().max(Comparator.comparing(PastCall::at));
  }

  /** What was put right long before this repair is another incident, and was told in its day. */
  private static boolean isNotOver(PastCall call, List<PastCall> repairs, DossierRequest request) {
    return repairs.stream()
        .filter(repair -> repair.at().isAfter(call.at()))
        .noneMatch(repair -> repair.at().isBefore(request.to().minus(ONE_REPAIR)));
  }

  private static boolean explains(DossierRequest request, String name) {
    return switch (name) {
      case "PutEventSelectors" -> request.drift().contains("ManagementEventsLeftOut");
      case "UpdateTrail" -> request.drift().contains("Modified");
      default -> false;
    };
  }

  /** Whether the guardrail made it, by the path of its roles. */
  static boolean isOwnRepair(PastCall call) {
    return call.actor().matches(OWN);
  }
}
