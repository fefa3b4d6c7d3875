package guardrail.aws.events;

import guardrail.alert.Alert;
import guardrail.alert.Particulars;
import guardrail.alert.Tell;
import guardrail.aws.AwsErrors;
import guardrail.observation.AwsError;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/**
 * Puts the document onto the account's default bus, for whatever rules people have there. No rule
 * of the guardrail's own takes its source.
 */
public final class IncidentEvents implements Tell {
  /** What people write into their rules; AWS refuses what begins with "aws." (PutEvents). */
  public static final String SOURCE = "cloudtrail-guardrail";

  private final EventBridgeClient events;
  private final String account;
  private final String region;

  public IncidentEvents(EventBridgeClient events, String account, String region) {
    this.events = events;
    this.account = account;
    this.region = region;
  }

  @Override
  public void tell(Alert alert) {
    try {
      var answer = events.putEvents(r -> r.entries(entry(alert)));
      if (answer.failedEntryCount() != null && answer.failedEntryCount() > 0) {
        var refused = refusal(answer.entries());
        throw new NotTold(refused, new IllegalStateException(refused.brief()));
      }
    } catch (SdkException exception) {
      throw new NotTold(
          AwsErrors.error("events:PutEvents", "the default bus", account, region, exception),
          exception);
    }
  }

  private static PutEventsRequestEntry entry(Alert alert) {
    var particulars = Particulars.of(alert);
    var type = particulars.isAlert() ? "CloudTrail Guardrail Alert" : "CloudTrail Guardrail Notice";
    var about = particulars.text("trailArn").stream().toList();
    return PutEventsRequestEntry.builder()
        .source(SOURCE)
        .detailType(type)
        .resources(about)
        .detail(FittingDetail.of(alert.document(), SOURCE + type + about))
        .build();
  }

  /** AWS answers 200 to a call of which no entry was taken (PutEvents, FailedEntryCount). */
  private AwsError refusal(List<PutEventsResultEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.errorCode() != null)
        .findFirst()
        .map(entry -> error(entry.errorCode(), String.valueOf(entry.errorMessage())))
        .orElseGet(() -> error("FailedEntry", "AWS gave no reason"));
  }

  private AwsError error(String code, String message) {
    return new AwsError("events:PutEvents", "the default bus", account, region, code, message);
  }
}
