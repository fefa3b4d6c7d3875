package guardrail.guarded;

import guardrail.event.CloudTrailRecord;
import java.util.List;
import java.util.Optional;

/** Every trail under guard; a single account is a list of one. */
public record GuardedTrails(List<GuardedTrail> trails) {
  public GuardedTrails {
    trails = List.copyOf(trails);
  }

  /**
   * Why a record may not be believed, or empty if it may.
   *
   * <p>EventBridge's envelope names the account whose bus the event came from, the record inside it
   * the account that it is for. Where they differ somebody wrote the record, and what it names may
   * be a stranger's.
   */
  public Optional<String> refusalOf(CloudTrailRecord call) {
    var envelope = call.account();
    var recipient = call.recipientAccountId();
    if (recipient.isPresent() && envelope.isPresent() && !recipient.equals(envelope)) {
      return Optional.of(
          "its envelope is of account %s, but its recipientAccountId is %s"
              .formatted(envelope.get(), recipient.get()));
    }
    return envelope
        .or(() -> recipient)
        .filter(account -> trails.stream().noneMatch(trail -> trail.account().equals(account)))
        .map("it is of account %s, which is not guarded here"::formatted);
  }
}
