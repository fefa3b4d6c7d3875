package guardrail.aws.cloudtrail;

import guardrail.aws.Question;
import guardrail.dossier.PastCall;
import guardrail.dossier.PastCalls;
import guardrail.dossier.Search;
import guardrail.dossier.Window;
import guardrail.guarded.GuardedTrail;
import guardrail.observation.Part;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;

/**
 * Event history of an account by LookupEvents, which knows one Region.
 *
 * @param clients by Region
 */
public record HistoryOfAccount(
    GuardedTrail trail,
    Supplier<Part<List<String>>> enabled,
    Function<String, CloudTrailClient> clients)
    implements PastCalls {
  private static final int MOST = 50;

  @Override
  public Part<List<String>> regions() {
    return enabled.get();
  }

  @Override
  public Part<Page> page(String region, Search search, Window window, Optional<String> token) {
    var attribute =
        LookupAttribute.builder()
            .attributeKey(search.attribute())
            .attributeValue(search.value())
            .build();
    return new Question(trail, "cloudtrail:LookupEvents", "Event history of " + region)
        .ask(() -> {
          var answer =
              clients
                  .apply(region)
                  .lookupEvents(r ->
                      r.lookupAttributes(attribute)
                          .startTime(window.from())
                          .endTime(window.to())
                          .maxResults(MOST)
                          .nextToken(token.orElse(null)));
          return new Page(
              answer.events().stream().map(event -> call(event, region)).toList(),
              Optional.ofNullable(answer.nextToken()));
        });
  }

  /** Whatever AWS leaves out is empty, and the record itself has the rest. */
  private static PastCall call(Event event, String region) {
    return PastCall.of(
        String.valueOf(event.eventId()),
        event.eventTime(),
        region,
        String.valueOf(event.cloudTrailEvent()));
  }
}
