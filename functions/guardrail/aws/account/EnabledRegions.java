package guardrail.aws.account;

import guardrail.aws.Question;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.Part;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.account.AccountClient;
import software.amazon.awssdk.services.account.model.Region;
import software.amazon.awssdk.services.account.model.RegionOptStatus;

/** The Regions in which somebody can act (Account Management Reference, ListRegions). */
public record EnabledRegions(AccountClient account, GuardedTrail trail) {

  /** Those that are on or on their way off, the trail's own first. */
  public Part<List<String>> list() {
    return new Question(trail, "account:ListRegions", "the account's Regions")
        .ask(() -> {
          var names =
              account
                  .listRegionsPaginator(r ->
                      r.regionOptStatusContains(
                          RegionOptStatus.ENABLED,
                          RegionOptStatus.ENABLED_BY_DEFAULT,
                          RegionOptStatus.DISABLING))
                  .regions()
                  .stream()
                  .map(Region::regionName)
                  .sorted()
                  .toList();
          return Stream.concat(Stream.of(trail.homeRegion()), names.stream()).distinct().toList();
        });
  }
}
