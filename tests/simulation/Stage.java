package simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import localaws.Call;
import localaws.events.Routed;

/** What a scenario has: a deployed guardrail, callers with real SDK clients, and questions. */
public final class Stage extends Estate {
  private final List<Check> checks = new ArrayList<>();
  private static final String DOSSIER = "DOSSIER";
  private static final String ACTOR_FOUND = "ACTOR_FOUND";

  private int toldBefore;

  Stage(Deployment deployed) {
    super(deployed);
  }

  /** An account that has been guarded for a while: the first resync made the trail. */
  public void guardedAccount() {
    resync();
    begin();
    deployed()
        .cloud()
        .world()
        .ifPresent(world -> {
          world.deliver();
          resync();
          begin();
        });
    toldBefore = deployed().cloud().alerts().size();
  }

  public boolean otherRecords(String name) {
    return team().cloudTrail().getTrailStatus(r -> r.name(name)).isLogging();
  }

  /** How many incidents the alerts speak of. */
  public long incidents() {
    return alerts().stream().map(told -> told.field("incidentId")).distinct().count();
  }

  /**
   * Alerts since the account was guarded; what Event history shows follows minutes later, and is
   * apart.
   */
  public List<Told> alerts() {
    return told()
        .filter(told -> !told.outcome().equals(DOSSIER) && !told.outcome().equals(ACTOR_FOUND))
        .toList();
  }

  /** Dossiers since the account was guarded. */
  public List<Told> dossiers() {
    return told(DOSSIER);
  }

  /** Messages that say who did what had been found. */
  public List<Told> actorsFound() {
    return told(ACTOR_FOUND);
  }

  private List<Told> told(String outcome) {
    return told().filter(told -> told.outcome().equals(outcome)).toList();
  }

  private Stream<Told> told() {
    return deployed().cloud().alerts().stream().skip(toldBefore);
  }

  public List<Map<String, Object>> deadLetters() {
    return deployed().deadLetters();
  }

  /** What the product put onto the account's default bus, and the rules that it matched there. */
  public List<Routed> putEvents() {
    return deployed().bus().routed().stream()
        .filter(routed -> "cloudtrail-guardrail".equals(routed.event().get("source")))
        .toList();
  }

  /** What the incident log holds, an item a message. */
  public List<Map<String, Object>> incidentLog() {
    var items = new ArrayList<Map<String, Object>>();
    world()
        .run(state ->
            state
                .tables()
                .named(variable("INCIDENTS_TABLE_NAME"))
                .ifPresent(table -> items.addAll(table.items())));
    return items;
  }

  /** The findings of Security Hub, the first imported first. */
  public List<Map<String, Object>> findings() {
    var findings = new ArrayList<Map<String, Object>>();
    world().run(state -> findings.addAll(state.securityHub().findings()));
    return findings;
  }

  public void check(String what, boolean holds) {
    checks.add(new Check(what, holds));
  }

  public void checkRecords() {
    check("the trail records", records());
  }

  /** Log files have come, and the last one did. */
  public void checkDelivers() {
    check(
        "log files arrive",
        status()
            .filter(s -> s.latestDeliveryTime() != null && s.latestDeliveryError() == null)
            .isPresent());
  }

  /** CloudTrail delivers, and its topic hears of it. */
  public void checkNotified() {
    world().deliver();
    check(
        "the topic hears of the next log file",
        status().filter(s -> s.latestNotificationError() == null).isPresent());
  }

  /** The function was invoked this often, scheduled looks included. */
  public long invocations() {
    return deployed().queue().attempts().size();
  }

  /** One alert with this outcome in which the reader finds these words. */
  public void checkTold(String outcome, String... words) {
    Predicate<Told> right = told -> told.outcome().equals(outcome) && told.says(words);
    check(
        "an alert says %s and %s".formatted(outcome, String.join(", ", words)),
        alerts().stream().anyMatch(right));
  }

  public void checkAlerts(int number) {
    var what = number == 0 ? "no alert" : number == 1 ? "one alert" : number + " alerts";
    check("%s so far, and no more".formatted(what), alerts().size() == number);
  }

  /** How often the product made this call since the account was guarded. */
  public void checkCalls(String operation, int number) {
    deployed()
        .cloud()
        .writes()
        .ifPresent(writes ->
            check(
                "%s was called %s".formatted(operation, number == 1 ? "once" : number + " times"),
                since(writes).filter(c -> c.operation().equals(operation)).count() == number));
  }

  /** The product changed nothing since the account was guarded. */
  public void checkNoWrites() {
    deployed()
        .cloud()
        .writes()
        .ifPresent(
            writes -> check("the guardrail wrote nothing", since(writes).findAny().isEmpty()));
  }

  private Stream<Call> since(List<Call> writes) {
    return writes.stream().filter(call -> !call.at().isBefore(began()));
  }

  Playback playback(Scenario scenario) {
    var all =
        Stream.of(
                deeds().stream(),
                deployed().moments().stream(),
                deployed().cloud().calls().stream(),
                told().map(told -> new Moment(told.at(), "alert", told.subject())))
            .flatMap(stream -> stream)
            .filter(moment -> !moment.at().isBefore(began()))
            .filter(moment -> !scenario.takesDays() || !moment.kind().equals("look"))
            .sorted(Comparator.comparing(Moment::at))
            .toList();
    return new Playback(
        scenario,
        began(),
        all,
        told().toList(),
        List.copyOf(checks),
        deployed().cloud().callsOfProduct(),
        putEvents());
  }
}
