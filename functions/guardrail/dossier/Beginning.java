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

  private static final List<String> DARKENS = List.of("StopLogging", "DeleteTrail");
  private static final String BRIGHTENS = "StartLogging";

  /**
   * What is looked for if the alert does not tell. By the names of calls: about the trail there are
   * the guardrail's own looks, hundreds a day.
   */
  public static List<Search> searches(DossierRequest request) {
    if (request.isDark()) {
      return Stream.concat(DARKENS.stream(), Stream.of(BRIGHTENS)).map(Search::named).toList();
    }
    return Search.ofCalls(request.unexplained());
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
    var call =
        request.isDark()
            ? darkened(request, found)
            : Explained.in(found, request.trail(), request.unexplained(), request.to()).stream()
                .findFirst();
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
   * Whether Event history, which was asked for the calls that do such a thing to a trail, has none:
   * the trail was never there, or it is the standard that changed.
   */
  public boolean isNobodys(DossierRequest request) {
    return !known && !searches(request).isEmpty() && request.isOfTheTrail();
  }

  /** The first call after which it recorded no more: whoever stops a trail may delete it later. */
  private static Optional<PastCall> darkened(DossierRequest request, List<PastCall> found) {
    var about =
        found.stream()
            .filter(call -> !call.failed() && call.isAbout(request.trail()))
            .filter(call -> !call.at().isAfter(request.to()))
            .toList();
    var stops = about.stream().filter(call -> DARKENS.contains(call.name())).toList();
    var starts = about.stream().filter(call -> call.name().equals(BRIGHTENS)).toList();
    return Explained.last(stops)
        .filter(stop -> Explained.isNotOver(stop, starts, request.to()))
        .flatMap(stop -> {
          var began =
              Explained.last(starts.stream().filter(s -> s.at().isBefore(stop.at())).toList());
          return stops.stream()
              .filter(call -> began.filter(start -> call.at().isBefore(start.at())).isEmpty())
              .min(Comparator.comparing(PastCall::at));
        });
  }
}
