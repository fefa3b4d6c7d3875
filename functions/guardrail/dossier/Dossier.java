package guardrail.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Event history shows of one time.
 *
 * @param window that was asked about
 * @param cut whether it began before Event history does
 * @param calls oldest first, each once
 * @param gaps what is missing; empty if it is complete
 * @param askedAt when the asking began: what reached Event history later is not here
 */
public record Dossier(
    DossierRequest request,
    Beginning beginning,
    Window window,
    boolean cut,
    List<String> regions,
    List<PastCall> calls,
    List<Gap> gaps,
    Instant askedAt) {
  public Dossier {
    regions = List.copyOf(regions);
    calls = List.copyOf(calls);
    gaps = List.copyOf(gaps);
  }

  /**
   * Puts in order what several questions found, some of it more than once.
   *
   * @param found in the order of the answers, which begin with the newest: within one second that
   *     order is all there is
   */
  public static List<PastCall> merged(List<PastCall> found) {
    var byId = new LinkedHashMap<String, PastCall>();
    found.reversed().forEach(call -> byId.putIfAbsent(call.id(), call));
    return byId.values().stream().sorted(Comparator.comparing(PastCall::at)).toList();
  }

  /** The same, of a trail that recorded a whole organization: the other accounts were not asked. */
  public Dossier ofOneAccount() {
    var all = new ArrayList<>(gaps);
    all.add(
        new Gap(
            "Every other account of the organization",
            "all calls",
            Optional.empty(),
            "a dossier asks the trail's own account; ask theirs with aws cloudtrail lookup-events"));
    return new Dossier(request, beginning, window, cut, regions, calls, all, askedAt);
  }

  public boolean isComplete() {
    return gaps.isEmpty() && !cut && beginning.known();
  }

  public boolean isTheSuspects(PastCall call) {
    return beginning.suspect().made(call);
  }

  /** Those that a reader must see, the most telling first, and of these the suspect's. */
  public List<PastCall> telling() {
    return calls.stream()
        .filter(call -> call.weight() != Weight.ORDINARY && !isOfTheIncident(call))
        .filter(call -> !Explained.isOwnRepair(call))
        .sorted(
            Comparator.comparing((PastCall call) -> !isTheSuspects(call))
                .thenComparing(PastCall::failed)
                .thenComparing(PastCall::weight)
                .thenComparing(PastCall::at))
        .toList();
  }

  /** What was done to the trail is in the alert. */
  private boolean isOfTheIncident(PastCall call) {
    return call.isAbout(request.trail());
  }

  public List<PastCall> ofTheSuspect() {
    return calls.stream().filter(this::isTheSuspects).toList();
  }

  /** From where the suspect called, the first first. */
  public List<String> addressesOfTheSuspect() {
    return ofTheSuspect().stream()
        .flatMap(call -> call.sourceAddress().stream())
        .distinct()
        .toList();
  }

  /** How many calls each service got, the most first. */
  public Map<String, Long> byService() {
    return counted(calls.stream(), PastCall::service);
  }

  /** How many calls each identity made, the most first. */
  public Map<String, Long> byActor() {
    return counted(calls.stream(), PastCall::actor);
  }

  private static Map<String, Long> counted(
      Stream<PastCall> calls, Function<PastCall, String> what) {
    return calls
        .collect(Collectors.groupingBy(what, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
  }

  public long writes() {
    return calls.stream().filter(call -> !call.readOnly()).count();
  }

  public long failures() {
    return calls.stream().filter(PastCall::failed).count();
  }

  /** The first call of each name in these, for a sentence. */
  public static Optional<String> names(List<PastCall> calls, int most) {
    var names = calls.stream().map(PastCall::name).distinct().toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join(", ", names.subList(0, Math.min(most, names.size())))
                + (names.size() > most ? " and more" : ""));
  }
}
