package guardrail.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

  /** When that may have happened: as early as Event history goes. */
  public static Window window(DossierRequest request) {
    return Window.allBefore(request.to());
  }

  /** What the alert and these calls tell; the alert's word holds. */
  public static Beginning of(DossierRequest request, List<PastCall> found) {
    var about =
        found.stream()
            .filter(call -> !call.failed() && call.isAbout(request.trail()))
            .filter(call -> !call.at().isAfter(request.to()))
            .toList();
    var call = request.isDark() ? darkened(about) : weakened(request, about);
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
  private static Optional<PastCall> darkened(List<PastCall> about) {
    Predicate<PastCall> darkens = call -> DARKENS.contains(call.name());
    var last = about.stream().filter(darkens).map(PastCall::at).max(Comparator.naturalOrder());
    var start =
        about.stream()
            .filter(call -> call.name().equals(BRIGHTENS))
            .map(PastCall::at)
            .filter(at -> last.filter(at::isBefore).isPresent())
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return about.stream()
        .filter(darkens)
        .filter(call -> !call.at().isBefore(start))
        .min(Comparator.comparing(PastCall::at));
  }

  /** The last call that explains what was found, but for the repair of it. */
  private static Optional<PastCall> weakened(DossierRequest request, List<PastCall> about) {
    return about.stream()
        .filter(call -> explains(request, call.name()) && !call.actor().matches(OWN))
        .max(Comparator.comparing(PastCall::at));
  }

  private static boolean explains(DossierRequest request, String name) {
    return switch (name) {
      case "PutEventSelectors" -> request.drift().contains("ManagementEventsLeftOut");
      case "UpdateTrail" -> request.drift().contains("Modified");
      default -> false;
    };
  }
}
