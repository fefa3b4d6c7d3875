package guardrail;

import guardrail.Reconciler.Pause;
import guardrail.RegionInquest.Bounds;
import guardrail.dossier.Attribution;
import guardrail.dossier.AttributionRequest;
import guardrail.dossier.Beginning;
import guardrail.dossier.Dossier;
import guardrail.dossier.DossierRequest;
import guardrail.dossier.PastCalls;
import guardrail.dossier.Search;
import guardrail.dossier.Unanswered;
import guardrail.dossier.Window;
import guardrail.guarded.TrailArn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks Event history what an alert leaves open. */
final class Inquest {
  /**
   * What the records may take of the function's 1 GB (template.yaml); they are packed at the end.
   */
  private static final int MOST_CHARACTERS = 250_000_000;

  private final InstantSource clock;
  private final Pause pause;

  Inquest(InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Asks until all is known, or until the deadline; what is missing then is said.
   *
   * @return empty if nobody did it: a trail that was never there, a parameter that was changed
   */
  Optional<Dossier> hold(DossierRequest request, PastCalls history, Instant deadline) {
    var askedAt = clock.instant();
    var asking = asking(history, request.trail(), deadline);
    var beginning = beginning(request, asking);
    if (beginning.isNobodys(request) && asking.gaps().isEmpty()) {
      return Optional.empty();
    }
    var all = Window.around(beginning.from(), request.to());
    var window = all.keptAt(askedAt);
    var regions = asking.regions();
    var found = asking.ask(regions, Search.of(beginning.suspect()), window);
    return Optional.of(
        new Dossier(
            request,
            beginning,
            window,
            !window.equals(all),
            regions,
            Dossier.merged(found),
            asking.gaps(),
            askedAt));
  }

  /**
   * Asks who did what was found.
   *
   * @throws Unanswered if nobody is known, and where such calls are did not answer
   */
  Attribution attribute(AttributionRequest request, PastCalls history, Instant deadline) {
    var asking = asking(history, request.trail(), deadline);
    var found = asking.ask(asking.regions(), request.searches(), request.window());
    var attribution = Attribution.of(request, found, asking.gaps());
    attribution
        .unanswered()
        .ifPresent(gap -> {
          throw new Unanswered(request, gap);
        });
    return attribution;
  }

  private AllRegions asking(PastCalls history, TrailArn trail, Instant deadline) {
    return new AllRegions(
        history, trail, new Bounds(clock, pause, deadline, new AtomicInteger(MOST_CHARACTERS)));
  }

  /**
   * Asked only where the alert leaves open who it was, or since when. Calls on a trail are in its
   * Region alone; what it delivers through may be anywhere.
   */
  private static Beginning beginning(DossierRequest request, AllRegions asking) {
    var searches = Beginning.searches(request);
    if (!request.isUnclear() || searches.isEmpty()) {
      return Beginning.of(request, List.of());
    }
    var regions = request.isOfTheTrail() ? List.of(request.trail().region()) : asking.regions();
    return Beginning.of(request, asking.ask(regions, searches, Beginning.window(request)));
  }
}
