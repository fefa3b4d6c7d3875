package localaws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What goes wrong on purpose, and the switches for facts about AWS that nobody could verify. */
public final class Faults {
  private record Denial(String accessKeyId, String actionPrefix, String message) {}

  private static final class Failure {
    private final String action;
    private final AwsError error;
    private int times;

    Failure(String action, int times, AwsError error) {
      this.action = action;
      this.times = times;
      this.error = error;
    }
  }

  private final List<Denial> denials = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final Set<String> accountsWithoutSts = new HashSet<>();
  private final Set<String> accountsWithoutShadows = new HashSet<>();
  private boolean emptyAccountPages;
  private boolean sendsSourceOrgId = true;
  private Duration historyLag = Duration.ZERO;
  private boolean historyThrottles;
  private int staleReads;
  private boolean holdBucketNames;
  private int failedEntries;
  private boolean deliveryErrorsLinger = true;
  private boolean lastTrailEventsLost;
  private boolean globalEventsOffRejectedWithMultiRegion = true;
  private boolean emptySnsNameClears = true;

  /** A service control policy hits one caller: "cloudtrail:StartLogging" or "cloudtrail:". */
  public synchronized void deny(String accessKeyId, String actionPrefix, String message) {
    denials.add(new Denial(accessKeyId, actionPrefix, message));
  }

  /** The policy is lifted. */
  public synchronized void liftDenials() {
    denials.clear();
  }

  /** The next calls fail, whoever makes them: throttling, 5xx. */
  public synchronized void fail(String service, String operation, int times, AwsError error) {
    failures.add(new Failure(service + ":" + operation, times, error));
  }

  /** After a trail write the next n trail reads answer what was before it (D2). */
  public synchronized void staleReads(int n) {
    staleReads = n;
  }

  /** The next n entries of calls that take many fail, though the calls are answered with 200. */
  public synchronized void failEntries(int n) {
    failedEntries = n;
  }

  /** Whether this entry is one of them. */
  public synchronized boolean failsEntry() {
    failedEntries--;
    return failedEntries >= 0;
  }

  /** A deleted bucket's name answers 409 OperationAborted until released (J). */
  public synchronized void holdBucketNames(boolean on) {
    holdBucketNames = on;
  }

  /** LatestDeliveryError stays until a later delivery succeeds (D2, inferred). */
  public synchronized void deliveryErrorsLinger(boolean on) {
    deliveryErrorsLinger = on;
  }

  /** The call that ends the last recording raises no event (A2: no AWS statement found). */
  public synchronized void lastTrailEventsLost(boolean on) {
    lastTrailEventsLost = on;
  }

  /** Global events off and multi-Region on is an error (unverified 8). */
  public synchronized void globalEventsOffRejectedWithMultiRegion(boolean on) {
    globalEventsOffRejectedWithMultiRegion = on;
  }

  /** SnsTopicName "" clears the topic, else it is refused (unverified 7). */
  public synchronized void emptySnsNameClears(boolean on) {
    emptySnsNameClears = on;
  }

  /** Before each page of ListAccounts comes an empty one (C1). */
  public synchronized void emptyAccountPages(boolean on) {
    emptyAccountPages = on;
  }

  /** The account is so new that STS answers RegionDisabledException there (C3). */
  public synchronized void withoutSts(String account, boolean on) {
    var _ = on ? accountsWithoutSts.add(account) : accountsWithoutSts.remove(account);
  }

  /** The organization's trails have not come up in the account yet, which may take a day (C3). */
  public synchronized void withoutShadows(String account, boolean on) {
    var _ = on ? accountsWithoutShadows.add(account) : accountsWithoutShadows.remove(account);
  }

  /** CloudTrail's own calls carry aws:SourceOrgID (E1: no AWS statement found). */
  public synchronized void sendsSourceOrgId(boolean on) {
    sendsSourceOrgId = on;
  }

  /** Event history shows a call this long after it (CloudTrail User Guide: "within minutes"). */
  public synchronized void historyLag(Duration lag) {
    historyLag = lag;
  }

  /** Event history refuses the third call within a second, as on AWS. */
  public synchronized void historyThrottles(boolean on) {
    historyThrottles = on;
  }

  public synchronized Duration historyLag() {
    return historyLag;
  }

  public synchronized boolean historyThrottles() {
    return historyThrottles;
  }

  public synchronized boolean sendsSourceOrgId() {
    return sendsSourceOrgId;
  }

  public synchronized boolean emptyAccountPages() {
    return emptyAccountPages;
  }

  public synchronized boolean hasSts(String account) {
    return !accountsWithoutSts.contains(account);
  }

  public synchronized boolean hasShadows(String account) {
    return !accountsWithoutShadows.contains(account);
  }

  public synchronized int staleReads() {
    return staleReads;
  }

  public synchronized boolean holdsBucketNames() {
    return holdBucketNames;
  }

  public synchronized boolean deliveryErrorsLinger() {
    return deliveryErrorsLinger;
  }

  public synchronized boolean lastTrailEventsLost() {
    return lastTrailEventsLost;
  }

  public synchronized boolean globalEventsOffRejectedWithMultiRegion() {
    return globalEventsOffRejectedWithMultiRegion;
  }

  public synchronized boolean emptySnsNameClears() {
    return emptySnsNameClears;
  }

  synchronized void strike(Caller caller, String service, String operation) {
    var action = service + ":" + operation;
    for (var denial : denials) {
      if (denial.accessKeyId.equals(caller.accessKeyId())
          && action.startsWith(denial.actionPrefix)) {
        throw AwsError.denied(service, denial.message);
      }
    }
    for (var failure : failures) {
      if (failure.times > 0 && failure.action.equals(action)) {
        failure.times--;
        throw failure.error;
      }
    }
  }
}
