package guardrail;

import guardrail.alert.Alert;
import guardrail.alert.OrganizationNotice;
import guardrail.alert.Plain;
import guardrail.alert.Tell;
import guardrail.aws.OrganizationPorts;
import guardrail.event.CloudTrailRecord;
import guardrail.observation.Part.Known;
import guardrail.onboarding.AccountMessage;
import guardrail.onboarding.AccountMessage.Why;
import guardrail.organization.OrganizationEvent;
import guardrail.organization.OrganizationNews.Came;
import guardrail.organization.OrganizationNews.Left;
import guardrail.organization.OrganizationNews.Nothing;
import guardrail.organization.OrganizationNews.Support;
import guardrail.organization.OrganizationNews.Weakened;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes one event about the organization. Accounts that come or go are put onto the queue; what the
 * guardrail stands on is told, once an event.
 */
final class OrganizationWatch {
  private final OrganizationConfig config;
  private final OrganizationPorts ports;
  private final Tell tell;
  private final InstantSource clock;

  OrganizationWatch(
      OrganizationConfig config, OrganizationPorts ports, Tell tell, InstantSource clock) {
    this.config = config;
    this.ports = ports;
    this.tell = tell;
    this.clock = clock;
  }

  /**
   * Handles one event.
   *
   * @throws guardrail.event.NotACloudTrailEvent if the event is none
   */
  void handle(byte[] json, Consumer<String> log) {
    var event = OrganizationEvent.parse(json);
    var call = event.call();
    var refusal = refusalOf(call);
    if (refusal.isPresent()) {
      var why = refusal.get();
      once(
          "refused " + Plain.line(why),
          OrganizationNotice.refused(Optional.of(call), why, clock.instant()),
          log);
      return;
    }
    switch (event.news()) {
      case Came(var accountId, var how) -> send(accountId, new Why.Arrived(how), log);
      case Left(var accountId) -> send(accountId, new Why.Departed(words(call), 0), log);
      case Weakened(var support) when isAnothers(support, call) ->
          log.accept("%s: of another account".formatted(call.eventName().orElse("an event")));
      case Weakened(var support) ->
          once(
              call.eventId().orElseGet(call::toString),
              OrganizationNotice.weakened(call, support, clock.instant()),
              log);
      case Nothing(var why) ->
          log.accept("%s: %s".formatted(call.eventName().orElse("an event"), Plain.line(why)));
    }
  }

  /** Only the management account sees the organization's events (docs/aws-facts.md C1, C2). */
  private Optional<String> refusalOf(CloudTrailRecord call) {
    var management = config.places().managementAccount();
    var account = call.account().orElse("unknown");
    if (!account.equals(management)) {
      return Optional.of(
          "is of account %s, which does not manage this organization".formatted(account));
    }
    return call.recipientAccountId()
        .filter(recipient -> !recipient.equals(management))
        .map(
            "its envelope is of the management account, but its recipientAccountId is %s"
                ::formatted);
  }

  /** Other teams have delegated administrators, too. */
  private boolean isAnothers(Support support, CloudTrailRecord call) {
    return support == Support.HUB_ADMINISTRATOR
        && call.requested("accountId")
            .filter(account -> !account.equals(config.places().hubAccount()))
            .isPresent();
  }

  private void send(String accountId, Why why, Consumer<String> log) {
    ports.queue().send(new AccountMessage(accountId, why), Duration.ZERO);
    log.accept("%s: %s".formatted(accountId, why));
  }

  /** An event that comes twice is told once; where nobody knows, twice rather than never. */
  private void once(String key, Alert alert, Consumer<String> log) {
    if (ports.register().wasTold(key) instanceof Known<Boolean>(var told) && told) {
      return;
    }
    tell.tell(alert);
    log.accept("Told: " + alert.subject());
    ports
        .register()
        .told(key, clock.instant())
        .ifPresent(error -> log.accept("Not noted, so it may be told again: " + error));
  }

  private static String words(CloudTrailRecord call) {
    return Plain.line("%s by %s".formatted(call.eventName().orElse("a call"), call.actor().name()));
  }
}
