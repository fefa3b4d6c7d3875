package guardrail.aws.cloudtrail;

import guardrail.aws.AwsRefused;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Event;

/** Event history by LookupEvents, which AWS lets an account call twice a second. */
public final class LookedUpEvents implements EventHistory {
  private static final int MOST = 50;

  private final CloudTrailClient cloudTrail;
  private final String region;

  public LookedUpEvents(CloudTrailClient cloudTrail, String region) {
    this.cloudTrail = cloudTrail;
    this.region = region;
  }

  @Override
  public Page page(Instant from, Instant to, Optional<String> token) {
    return AwsRefused.or(
        "cloudtrail:LookupEvents",
        "Event history",
        region,
        () -> {
          var answer =
              cloudTrail.lookupEvents(r ->
                  r.startTime(from).endTime(to).maxResults(MOST).nextToken(token.orElse(null)));
          return new Page(
              answer.events().stream().map(Event::eventTime).toList(),
              Optional.ofNullable(answer.nextToken()));
        });
  }
}
