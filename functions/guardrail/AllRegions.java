package guardrail;

import guardrail.RegionInquest.Bounds;
import guardrail.dossier.Gap;
import guardrail.dossier.PastCall;
import guardrail.dossier.PastCalls;
import guardrail.dossier.Search;
import guardrail.dossier.Window;
import guardrail.guarded.TrailArn;
import guardrail.observation.Part.Known;
import guardrail.observation.Part.Unreadable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The Event history of one account, asked in all Regions at once: its limits are a Region's. */
final class AllRegions {
  private static final Executor VIRTUAL = Executors.newVirtualThreadPerTaskExecutor();

  private final PastCalls history;
  private final TrailArn trail;
  private final Bounds bounds;
  private final Set<Gap> gaps = new LinkedHashSet<>();
  private List<String> regions = List.of();

  AllRegions(PastCalls history, TrailArn trail, Bounds bounds) {
    this.history = history;
    this.trail = trail;
    this.bounds = bounds;
  }

  /** What could not be asked so far. */
  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** Those that are on; asked for once. */
  List<String> regions() {
    if (regions.isEmpty()) {
      regions = list();
    }
    return regions;
  }

  private List<String> list() {
    return switch (history.regions()) {
      case Known(var all) -> all;
      case Unreadable(var error) -> {
        gaps.add(new Gap("Every other Region", "all calls", Optional.empty(), error.brief()));
        yield Stream.of(trail.region(), trail.globalRegion()).distinct().toList();
      }
    };
  }

  /** All that these Regions show; what one of them does not is a gap. */
  List<PastCall> ask(List<String> where, List<Search> searches, Window window) {
    var answers =
        where.stream()
            .map(region ->
                CompletableFuture.supplyAsync(
                    () -> new RegionInquest(history, region, bounds).ask(searches, window),
                    VIRTUAL))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    answers.forEach(answer -> gaps.addAll(answer.gaps()));
    return answers.stream().flatMap(answer -> answer.found().stream()).toList();
  }
}
