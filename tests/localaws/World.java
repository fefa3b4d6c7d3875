package localaws;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import localaws.cloudtrail.Delivery;
import localaws.cloudtrail.PastEvent;
import localaws.cloudtrail.Trail;
import localaws.iam.Policy;
import localaws.s3.Bucket;
import localaws.sqs.Message;

/**
 * AWS as far as the guardrail can see it, without HTTP or threads: one lock, so that a scenario may
 * call it from anywhere.
 */
public final class World {
  private final String account;
  private final String region;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Faults faults = new Faults();
  private final State state = State.empty(faults);
  private final Catalog catalog = new Catalog(state);
  private final Hooks hooks = new Hooks();
  private final Deaths deaths = new Deaths();
  private final List<Call> calls = new ArrayList<>();
  private final List<Consumer<Map<String, Object>>> listeners = new CopyOnWriteArrayList<>();

  public World(String account, String region, InstantSource clock) {
    this.account = account;
    this.region = region;
    this.clock = clock;
  }

  public String account() {
    return account;
  }

  public String region() {
    return region;
  }

  public Instant now() {
    return clock.instant();
  }

  public Faults faults() {
    return faults;
  }

  /** A call in the home Region. */
  public Map<String, Object> call(
      Caller caller, String service, String operation, Map<String, Object> members) {
    return call(caller, region, service, operation, members);
  }

  /** Throws AwsError; its record, if any, has reached the listeners before it returns. */
  public Map<String, Object> call(
      Caller caller, String region, String service, String operation, Map<String, Object> members) {
    return deaths.around(caller, () -> heard(caller, region, service, operation, members));
  }

  private Map<String, Object> heard(
      Caller caller, String region, String service, String operation, Map<String, Object> members) {
    hooks.run(service, operation);
    var records = new ArrayList<Map<String, Object>>();
    try {
      return locked(state -> perform(caller, region, service, operation, members, records::add));
    } finally {
      records.forEach(record -> listeners.forEach(listener -> listener.accept(record)));
    }
  }

  private Map<String, Object> perform(
      Caller caller,
      String region,
      String service,
      String name,
      Map<String, Object> members,
      Consumer<Map<String, Object>> records) {
    var request = new Request(caller, region, Map.copyOf(members), clock.instant());
    var operation = catalog.find(service, name);
    var witness = new Witness(state, service, operation, request);
    try {
      state.callers().check(request, service);
      faults.strike(caller, service, name);
      var known = operation.orElseThrow(() -> AwsError.notModelled(service + " " + name));
      state.permissions().check(request, service, name);
      var answer = known.answer(request);
      log(request, service, name, Optional.empty());
      witness.saw(answer).forEach(records);
      if (known instanceof Emitting emitting) {
        emitting.events(request, answer).forEach(records);
      }
      return answer;
    } catch (AwsError refusal) {
      log(request, service, name, Optional.of(refusal.code()));
      witness.saw(refusal).forEach(records);
      throw refusal;
    }
  }

  private void log(Request request, String service, String name, Optional<String> error) {
    var who = request.caller().arn();
    calls.add(new Call(request.at(), who, service, name, request.members(), error));
  }

  /** Every operation that exists, as "service:Operation". */
  public SortedSet<String> operations() {
    return catalog.names();
  }

  /** From now on the access key id is this caller. */
  public Caller register(Caller caller) {
    run(state -> state.callers().add(caller));
    return caller;
  }

  /** From now on the caller's calls need the leave of its role's policy. */
  public void attach(Caller caller, String roleArn, Policy policy) {
    run(state -> state.permissions().attach(caller.accessKeyId(), roleArn, policy));
  }

  public Caller caller(String accessKeyId) {
    return locked(state -> state.callers().find(accessKeyId))
        .orElseThrow(() ->
            new AwsError(
                "UnrecognizedClientException",
                403,
                "The security token included in the request is invalid."));
  }

  /**
   * Gets the complete EventBridge envelope of each recorded call, and of each event that somebody
   * puts, in the caller's thread.
   */
  public void onRecord(Consumer<Map<String, Object>> listener) {
    listeners.add(listener);
  }

  /**
   * What an AWS service tells by itself, in the complete envelope; heard, as any record, only where
   * a trail logs.
   */
  public void emit(Map<String, Object> envelope) {
    var account = String.valueOf(envelope.get("account"));
    var region = String.valueOf(envelope.get("region"));
    if (locked(state -> state.trails().recording(account, region))) {
      listeners.forEach(listener -> listener.accept(envelope));
    }
  }

  /** Runs once, before the next such call; if it throws, the call does not happen. */
  public void before(String service, String operation, Runnable deed) {
    hooks.add(service, operation, deed);
  }

  /**
   * At the n-th call of this key from now the deed ends the caller's process, and the call gets no
   * answer: it throws CallerDied, and over HTTP the connection closes.
   */
  public void dieAt(String accessKeyId, int call, Death when, Runnable deed) {
    deaths.at(accessKeyId, call, when, deed);
  }

  /** Every logging trail tries to deliver a log file; five minutes of AWS in one call. */
  public void deliver() {
    run(state -> Delivery.of(state, clock.instant()).toAll());
  }

  public List<Trail> trails() {
    return locked(state -> state.trails().all());
  }

  public Optional<Trail> trail(String arn) {
    return trails().stream().filter(trail -> trail.arn().toString().equals(arn)).findFirst();
  }

  public Optional<Bucket> bucket(String name) {
    return locked(state -> state.buckets().find(name));
  }

  /** What was put into a bucket by a call, by key: texts, or bytes one to a character. */
  public Map<String, String> contents(String bucket) {
    return locked(state -> state.buckets().contents(bucket));
  }

  /** Every management call of an account that changed something, trail or no trail. */
  public List<PastEvent> history(String account) {
    return locked(state -> state.history().all(account));
  }

  /** The item of this table whose only key is this text. */
  public Optional<Map<String, Object>> item(String table, String key) {
    return locked(state -> state.tables().named(table).flatMap(found -> found.item(key)));
  }

  /** What a queue holds, received or not; empty if there is none of this URL. */
  public List<Message> messages(String queueUrl) {
    return locked(state -> state.queues().messages(queueUrl, clock.instant()));
  }

  public List<Published> published() {
    return locked(state -> state.topics().published());
  }

  public List<Call> calls() {
    return locked(_ -> List.copyOf(calls));
  }

  /** Things that exist without a call: topics, keys, an emptied bucket, a released name. */
  public void run(Consumer<State> change) {
    locked(state -> {
      change.accept(state);
      return state;
    });
  }

  private <T> T locked(Function<State, T> work) {
    lock.lock();
    try {
      return work.apply(state);
    } finally {
      lock.unlock();
    }
  }
}
