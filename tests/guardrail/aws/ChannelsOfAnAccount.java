package guardrail.aws;

import guardrail.alert.Alert;
import guardrail.alert.Tell;
import guardrail.aws.OtherChannels.Place;
import guardrail.aws.dynamodb.DynamoIncidents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All channels on the stand-in: the log, Security Hub and the bus, in this order. */
abstract class ChannelsOfAnAccount {
  static final String REGION = "us-east-1";
  static final String TRAIL = "arn:aws:cloudtrail:us-east-1:444455556666:trail/standard-trail";
  static final String INCIDENT = "incident-20260301T115500-1a2b";

  private static final String DOSSIERS =
      "https://sqs.us-east-1.amazonaws.com/111122223333/Dossiers";

  final Account account = new Account(REGION);
  private final Connection connection =
      new Connection(
          StaticCredentialsProvider.create(AwsBasicCredentials.create("ASIAGUARD", "secret")),
          account.wire);
  private final List<Tell> channels =
      new OtherChannels(new Place("aws", Account.ID, REGION), "incidents", DOSSIERS, true, true)
          .connect(connection, () -> Account.NOON);
  final Tell log = channels.get(0);
  final Tell hub = channels.get(1);
  final Tell bus = channels.get(2);

  @BeforeEach
  void makeTableAndEnableTheHub() {
    account.world.run(state -> {
      IncidentTable.create(state, "arn:aws:dynamodb:us-east-1:111122223333:table/incidents");
      state.securityHub().enable(Account.ID, REGION);
    });
  }

  @AfterEach
  void close() {
    account.close();
  }

  DynamoIncidents logged() {
    var dynamo =
        new Clients(connection).own(DynamoDbClient.builder(), REGION, Clients.FOR_THE_LEDGER);
    return new DynamoIncidents(dynamo, "incidents", REGION);
  }

  /** An alert about the incident, judged so many seconds after noon. */
  static Alert alert(String outcome, int second) {
    var document =
        """
        {"outcome": "%s", "severity": "HIGH", "accountId": "444455556666", "region": "us-east-1",
         "trailArn": "%s", "incidentId": "%s", "headline": "The trail was stopped.",
         "nextSteps": ["Ask."], "judgedAt": "2026-03-01T12:00:%02dZ", "text": "all of it"}
        """
            .formatted(outcome, TRAIL, INCIDENT, second);
    return new Alert(outcome + ": standard-trail was stopped", "mail", document, Map.of());
  }

  /** A notice about these incidents. */
  static Alert notice(String kind, int second, String ids) {
    var document =
        """
        {"kind": "%s", "severity": "INFORMATIONAL", "accountId": "444455556666", "trailArn": "%s",
         "incidentIds": [%s], "headline": "It delivers again.", "nextSteps": [],
         "at": "2026-03-01T12:00:%02dZ", "text": "all of it"}
        """
            .formatted(kind, TRAIL, ids, second);
    return new Alert(kind + ": standard-trail", "mail", document, Map.of());
  }
}
