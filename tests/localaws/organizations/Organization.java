package localaws.organizations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The one organization of the world; a test founds it and says who comes and goes. */
public final class Organization {
  public static final String ROOT = "r-exam";
  private static final Instant FOUNDED = Instant.parse("2020-01-01T00:00:00Z");

  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final List<Consumer<String>> parting = new ArrayList<>();
  private final Map<String, Instant> trusted = new LinkedHashMap<>();
  private final List<Delegation> delegations = new ArrayList<>();
  private final Map<String, String> asked = new LinkedHashMap<>();
  private Optional<Arns> arns = Optional.empty();

  /** With all features, a root, and no account but the one that manages it. */
  public void found(String id, String managementAccount) {
    arns = Optional.of(new Arns(id, managementAccount));
    units.put(ROOT, new Unit(ROOT, "Root", Optional.empty()));
    join(managementAccount, "management", JoinedMethod.INVITED, FOUNDED);
  }

  public void addUnit(String id, String name, String parent) {
    units.put(id, new Unit(id, name, Optional.of(parent)));
  }

  /** New accounts are below the root, whoever brought them. */
  public void join(String account, String name, JoinedMethod how, Instant at) {
    accounts.put(account, Account.named(account, name, how, at, ROOT));
  }

  public void leave(String account) {
    accounts.remove(account);
    delegations.removeIf(delegation -> delegation.account().equals(account));
  }

  public void move(String account, String parent) {
    change(account, found -> found.below(parent));
  }

  public void turn(String account, AccountState state) {
    change(account, found -> found.with(state));
  }

  private void change(String account, UnaryOperator<Account> how) {
    accounts.computeIfPresent(account, (_, found) -> how.apply(found));
  }

  /** An account of this name is on its way; it is nowhere to be seen before it is finished. */
  String ask(String name) {
    var requestId = "car-" + "%016x".formatted(asked.size() + 1);
    asked.put(requestId, name);
    return requestId;
  }

  /** What CreateAccount began is done: the account has an id, and is a member. */
  public void finish(String requestId, String account, Instant at) {
    var name =
        Optional.ofNullable(asked.get(requestId))
            .orElseThrow(() -> new IllegalArgumentException("nobody asked for " + requestId));
    join(account, name, JoinedMethod.CREATED, at);
  }

  public void trust(String service, Instant at) {
    trusted.putIfAbsent(service, at);
  }

  public void distrust(String service) {
    if (trusted.remove(service) != null) {
      parting.forEach(hears -> hears.accept(service));
    }
  }

  /** Hears of each service whose access ends. */
  public void onDistrust(Consumer<String> hears) {
    parting.add(hears);
  }

  public boolean trusts(String service) {
    return trusted.containsKey(service);
  }

  Map<String, Instant> trusted() {
    return Map.copyOf(trusted);
  }

  public void delegate(String service, String account, Instant at) {
    delegations.add(new Delegation(service, account, at));
  }

  public void revoke(String service, String account) {
    delegations.removeIf(d -> d.service().equals(service) && d.account().equals(account));
  }

  public boolean delegates(String service, String account) {
    return delegations.stream()
        .anyMatch(d -> d.service().equals(service) && d.account().equals(account));
  }

  public List<Delegation> delegations() {
    return List.copyOf(delegations);
  }

  public List<Account> accounts() {
    return List.copyOf(accounts.values());
  }

  public Optional<Account> account(String id) {
    return Optional.ofNullable(accounts.get(id));
  }

  List<Unit> units() {
    return List.copyOf(units.values());
  }

  Optional<Unit> unit(String id) {
    return Optional.ofNullable(units.get(id));
  }

  /** The units that the account is in, the root last; nothing for a stranger. */
  public Stream<String> above(String account) {
    return Stream.iterate(
            account(account).map(Account::parent),
            Optional::isPresent,
            unit -> unit.flatMap(this::unit).flatMap(Unit::parent))
        .flatMap(Optional::stream);
  }

  /** Empty for an account of no organization. */
  public Optional<Arns> of(String account) {
    return arns.filter(_ -> accounts.containsKey(account));
  }

  public boolean isManagedBy(String account) {
    return arns.filter(found -> found.management().equals(account)).isPresent();
  }

  /** Whether the account's roles and keys are of any use; outside of it nothing is known. */
  public boolean admits(String account) {
    return account(account).map(found -> found.state().admits()).orElse(true);
  }
}
