package guardrail;

import guardrail.Reconciler.Pause;
import guardrail.RegionInquest.Bounds;
import guardrail.dossier.Beginning;
import guardrail.dossier.Dossier;
import guardrail.dossier.DossierRequest;
import guardrail.dossier.Gap;
import guardrail.dossier.PastCalls;
import guardrail.dossier.Search;
import guardrail.dossier.Window;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Asks Event history what was done in a time, in all Regions at once: its limits are a Region's.
 */
final class Inquest {
  private static final Executor VIRTUAL = Executors.newVirtualThreadPerTaskExecutor();

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
    var bounds = new Bounds(clock, pause, deadline, new AtomicInteger(MOST_CHARACTERS));
    var gaps = new ArrayList<Gap>();
    var beginning = beginning(request, history, bounds, gaps);
    if (beginning.isNobodys(request) && gaps.isEmpty()) {
      return Optional.empty();
    }
    var asked = Window.around(beginning.from(), request.to());
    var window = asked.keptAt(askedAt);
    var regions = regions(request, history, gaps);
    var searches = Search.of(beginning.suspect());
    var answers =
        regions.stream()
            .map(region ->
                CompletableFuture.supplyAsync(
                    () -> new RegionInquest(history, region, bounds).ask(searches, window),
                    VIRTUAL))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    answers.forEach(answer -> gaps.addAll(answer.gaps()));
    return Optional.of(
        new Dossier(
            request,
            beginning,
            window,
            !window.equals(asked),
            regions,
            Dossier.merged(answers.stream().flatMap(answer -> answer.found().stream()).toList()),
            gaps,
            askedAt));
  }

  /** Asked only where the alert leaves open who it was, or since when. */
  private static Beginning beginning(
      DossierRequest request, PastCalls history, Bounds bounds, List<Gap> gaps) {
    if (!request.isUnclear()) {
      return Beginning.of(request, List.of());
    }
    var asked =
        new RegionInquest(history, request.trail().region(), bounds)
            .ask(Beginning.searches(request), Beginning.window(request));
    gaps.addAll(asked.gaps());
    return Beginning.of(request, asked.found());
  }

  private static List<String> regions(DossierRequest request, PastCalls history, List<Gap> gaps) {
    return switch (history.regions()) {
      case Known(var regions) -> regions;
      case Unreadable(var error) -> {
        gaps.add(new Gap("Every other Region", "all calls", Optional.empty(), error.brief()));
        yield Stream.of(request.trail().region(), global(request.trail().partition()))
            .distinct()
            .toList();
      }
    };
  }

  /** Where the calls of global services are (AWS General Reference, "Service endpoints"). */
  private static String global(String partition) {
    return switch (partition) {
      case "aws-cn" -> "cn-north-1";
      case "aws-us-gov" -> "us-gov-west-1";
      default -> "us-east-1";
    };
  }
}
