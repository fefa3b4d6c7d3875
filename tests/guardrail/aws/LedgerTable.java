package guardrail.aws;

import guardrail.alert.Alert;
import guardrail.drift.Symptom;
import guardrail.exemption.Episode;
import guardrail.exemption.Exemption;
import guardrail.exemption.ParameterVersion;
import guardrail.incident.Deed;
import guardrail.incident.Delivery;
import guardrail.incident.FailedCalls;
import guardrail.incident.Fault;
import guardrail.incident.Flurry;
import guardrail.incident.Proof;
import guardrail.ledger.Begun;
import guardrail.ledger.Entry;
import guardrail.ledger.KnownEvent;
import guardrail.ledger.KnownIncident;
import guardrail.ledger.Lease;
import guardrail.ledger.Ledger.Written;
import guardrail.ledger.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The ledger's table on the stand-in, and an entry with all that one may hold. */
abstract class LedgerTable {
  static final Instant NOON = Account.NOON;
  static final Lease LEASE = new Lease("request", NOON.plusSeconds(180));

  final Account account = new Account("us-east-1");

  @BeforeEach
  void makeTable() {
    var arn = "arn:aws:dynamodb:us-east-1:111122223333:table/ledger";
    account.world.run(state -> state.tables().create(arn, Map.of("trailArn", "S"), true));
  }

  @AfterEach
  void close() {
    account.close();
  }

  Written write(Entry entry) {
    return account.ports.ledger().write(account.trail, entry);
  }

  static Entry whole(Optional<Instant> over) {
    var incident =
        new KnownIncident(
            "incident-1",
            NOON.minusSeconds(9),
            2,
            List.of("a", "b"),
            "abcd",
            NOON,
            NOON.plusNanos(7),
            over);
    var alert = new Alert("subject", "e-mail \u00fc", "{\"a\": 1}", Map.of("severity", "HIGH"));
    return new Entry(
        0,
        true,
        Optional.of(incident),
        Optional.of(new Begun(LEASE, NOON, List.of("found"))),
        Optional.of(NOON.plusSeconds(7)),
        List.of(
            proof(Delivery.PENDING, Optional.empty()),
            proof(Delivery.PROVEN, Optional.of(NOON.plusSeconds(300)))),
        List.of(
            Fault.begun(Symptom.Delivery.NOTIFICATIONS, NOON),
            Fault.begun(Symptom.Delivery.DIGESTS, NOON).told(NOON.plusSeconds(9))),
        List.of(new FailedCalls("mallory", "StopLogging", NOON.plusSeconds(3), 2)),
        Optional.of(exempt()),
        Optional.of(flurry()),
        List.of(new KnownEvent("one", NOON), new KnownEvent("two", NOON.plusSeconds(1))),
        List.of(new Outgoing("out-1", LEASE, alert), new Outgoing("out-2", LEASE, alert)));
  }

  private static Flurry flurry() {
    return new Flurry(
        NOON.minusSeconds(60),
        List.of(NOON.minusSeconds(60), NOON),
        2,
        Optional.of(NOON),
        List.of("abcd"),
        List.of(new Deed("mallory", "StopLogging", 2, NOON)),
        Optional.of(NOON.plusSeconds(15)));
  }

  private static Episode exempt() {
    var terms =
        new Exemption("111122223333", "moves the bucket", "Ada", "OPS-7", NOON.plusSeconds(60));
    return Episode.of(
            new ParameterVersion(
                3, terms.json(), "arn:aws:sts::111122223333:assumed-role/B/s", NOON),
            Optional.of(terms))
        .with(List.of("StopLogging by Ada"), List.of("It does not log."));
  }

  private static Proof proof(Delivery delivery, Optional<Instant> at) {
    return new Proof(
        "incident-" + delivery,
        NOON,
        NOON.plusSeconds(60),
        at.map(_ -> Duration.ofSeconds(60)),
        delivery,
        at,
        at.map(came -> came.plusSeconds(3_000)));
  }
}
