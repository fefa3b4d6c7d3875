package localaws.cloudtrail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localaws.AwsError;
import localaws.Faults;
import localaws.Request;
import localaws.organizations.Organization;

/** All trails by ARN, and how a request names one: by name in its own Region, or by ARN. */
public final class Trails {
  private final Faults faults;
  private final Reach reach;
  private final Map<TrailArn, Trail> now = new LinkedHashMap<>();
  private Map<TrailArn, Trail> before = Map.of();
  private int staleLeft;

  public Trails(Faults faults, Organization organization) {
    this.faults = faults;
    this.reach = new Reach(organization, faults);
    organization.onDistrust(service -> {
      if (service.equals(Reach.SERVICE)) {
        becomeAccountsOwn();
      }
    });
  }

  /** Nothing makes them the organization's again but an update (docs/aws-facts.md D2). */
  private void becomeAccountsOwn() {
    now.replaceAll((_, trail) -> trail.ofOneAccount());
  }

  public List<Trail> all() {
    return List.copyOf(now.values());
  }

  /** True where a trail of the account logs the Region's write management events (A2). */
  public boolean recording(String account, String region) {
    return now.values().stream()
        .filter(trail -> trail.recording().logging() && trail.selectors().recordWrites())
        .anyMatch(trail -> reach.isSeen(trail, account, region));
  }

  /** The trail's own Region, or one where its shadow is. */
  boolean isSeen(Trail trail, Request request) {
    return isSeen(trail, request, request.region());
  }

  boolean isSeen(Trail trail, Request request, String region) {
    return reach.isSeen(trail, request.caller().account(), region);
  }

  void put(Trail trail) {
    write(trail.arn(), Optional.of(trail));
  }

  void remove(TrailArn arn) {
    write(arn, Optional.empty());
  }

  private void write(TrailArn arn, Optional<Trail> trail) {
    staleLeft = faults.staleReads();
    if (staleLeft > 0) {
      before = new LinkedHashMap<>(now);
    }
    trail.ifPresentOrElse(changed -> now.put(arn, changed), () -> now.remove(arn));
  }

  /** Deliveries are not writes: they make no read stale. */
  void refresh(Trail trail) {
    now.put(trail.arn(), trail);
  }

  /** What a read sees: for a while after a write, what was before it (D2). */
  List<Trail> seen() {
    return List.copyOf(sight().values());
  }

  private Map<TrailArn, Trail> sight() {
    if (staleLeft > 0) {
      staleLeft--;
      return before;
    }
    return now;
  }

  /** For writes: only in the home Region (CloudTrail API Reference, InvalidHomeRegionException). */
  Trail owned(Request request, String member) {
    var account = request.caller().account();
    var arn = TrailName.arnOf(request, member);
    if (!arn.account().equals(account) && now.containsKey(arn) && isSeen(now.get(arn), request)) {
      throw AwsError.refused(
          "NotOrganizationMasterAccountException",
          "Trail " + arn + " can be changed by its organization's management account only");
    }
    var shadowed =
        !now.containsKey(arn)
            && now.values().stream().anyMatch(trail -> casts(trail, arn, request));
    if (shadowed || (arn.account().equals(account) && !arn.region().equals(request.region()))) {
      throw AwsError.refused(
          "InvalidHomeRegionException",
          "Trail " + arn + " cannot be changed in " + request.region() + ", not its home Region");
    }
    return Optional.ofNullable(now.get(arn))
        .filter(_ -> arn.account().equals(account))
        .orElseThrow(() -> unknown(arn, request));
  }

  /** A bare name in a Region where only the shadow of such a trail is. */
  private boolean casts(Trail trail, TrailArn arn, Request request) {
    return trail.arn().name().equals(arn.name())
        && isSeen(trail, request)
        && arn.account().equals(trail.arn().account());
  }

  /** For reads: a shadow is found by its ARN only (CloudTrail API Reference, GetTrailStatus). */
  Trail visible(Request request, String member) {
    var arn = TrailName.arnOf(request, member);
    return Optional.ofNullable(sight().get(arn))
        .filter(trail -> isSeen(trail, request))
        .orElseThrow(() -> unknown(arn, request));
  }

  private static AwsError unknown(TrailArn arn, Request request) {
    var account = request.caller().account();
    return AwsError.refused(
        "TrailNotFoundException", "Unknown trail: " + arn + " for the user: " + account);
  }
}
