package guardrail.aws;

import static guardrail.aws.Clients.FOR_THE_LEDGER;

import guardrail.alert.Tell;
import guardrail.aws.dynamodb.DynamoIncidentLog;
import guardrail.aws.events.IncidentEvents;
import guardrail.aws.securityhub.SecurityHubFindings;
import guardrail.aws.sqs.SqsDossiers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.securityhub.SecurityHubClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Where alerts go beside the topic. A client is built only for what is switched on: two of them are
 * the largest of the package.
 *
 * @param incidentTableName keeps each message under the incidents that it is about
 * @param dossierQueueUrl has a dossier made of each alert that asks for one
 */
public record OtherChannels(
    Place place,
    String incidentTableName,
    String dossierQueueUrl,
    boolean securityHub,
    boolean eventBridge) {

  /** The stack's. */
  public record Place(String partition, String account, String region) {}

  /** In the order in which they are told; nothing is sent yet. */
  public List<Tell> connect(Connection connection, InstantSource clock) {
    var clients = new Clients(connection);
    var region = place.region();
    var dynamo = clients.own(DynamoDbClient.builder(), region, FOR_THE_LEDGER);
    var all = new ArrayList<Tell>();
    all.add(new DynamoIncidentLog(dynamo, incidentTableName, place.account(), region, clock));
    if (securityHub) {
      var hub = clients.own(SecurityHubClient.builder(), region, FOR_THE_LEDGER);
      all.add(new SecurityHubFindings(hub, place.partition(), place.account(), region));
    }
    if (eventBridge) {
      var events = clients.own(EventBridgeClient.builder(), region, FOR_THE_LEDGER);
      all.add(new IncidentEvents(events, place.account(), region));
    }
    return all;
  }

  /** Where dossiers are asked for; nothing is sent yet. */
  public Tell dossiers(Connection connection) {
    var sqs = new Clients(connection).own(SqsClient.builder(), place.region(), FOR_THE_LEDGER);
    return new SqsDossiers(sqs, dossierQueueUrl, place.account(), place.region());
  }
}
