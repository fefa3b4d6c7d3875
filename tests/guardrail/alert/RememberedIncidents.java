package guardrail.alert;

import guardrail.drift.TrailDrift.NotLogging;
import guardrail.guarded.TrailArn;
import guardrail.guarded.TrailSettings;
import guardrail.incident.Earlier;
import guardrail.incident.History;
import guardrail.observation.AwsError;
import guardrail.observation.OtherTrail;
import guardrail.remediation.Result.Overtaken;
import guardrail.remediation.TrailRemediation.CreateTrail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be said of a first day, and of what was found and told before. */
final class RememberedIncidents {
  private static final String ID = "incident-20261122T093144-1a2b";
  private static final Instant BEFORE = Look.LOOKED.minusSeconds(86_400);
  private static final OtherTrail SIEM =
      other("us-east-1", Incidents.ACCOUNT, "siem-trail", settings(false));
  private static final OtherTrail ELSEWHERE =
      other("eu-west-1", Incidents.ACCOUNT, "old-trail", settings(false));
  private static final OtherTrail OF_THE_ORGANIZATION =
      other("us-east-1", "444455556666", "organization-trail", settings(true));
  private static final OtherTrail NAMESAKE =
      other("eu-west-1", Incidents.ACCOUNT, "standard-trail", settings(false));

  private RememberedIncidents() {}

  static Map<String, Story> all() {
    return Map.of(
        "beside-another-trail",
        Story.of("resync.json", Look.gone()).beside(SIEM).history(known()),
        "beside-the-organizations-trail",
        Story.of("resync.json", Look.gone()).beside(OF_THE_ORGANIZATION, ELSEWHERE),
        "beside-nobody-knows-what",
        Story.of("resync.json", Look.gone(), Look.recreated())
            .besideUnknown(Incidents.denied("cloudtrail:DescribeTrails", "every trail")),
        "home-elsewhere",
        Story.of("resync.json", Look.gone()).beside(NAMESAKE),
        "moved-to-another-home",
        Story.of("delete-trail.json", Look.gone())
            .beside(NAMESAKE)
            .answers(
                CreateTrail.class,
                new Overtaken(
                    Incidents.error(
                        "CreateTrail", "TrailAlreadyExistsException", "It exists already."))),
        "stays-for-a-day",
        Story.of("resync.json", Look.stopped())
            .alertOnly()
            .history(known().of(ID, Optional.of(BEFORE), Optional.empty())),
        "repaired-at-last",
        Story.of("resync.json", Look.stopped(), Look.restarted())
            .history(known().telling(List.of(new NotLogging(Optional.of(Look.STOPPED))))),
        "over-at-last",
        Story.of("resync.json", Look.restarted())
            .history(
                known()
                    .with(
                        new Earlier(
                            Earlier.Kind.STAYED,
                            BEFORE,
                            List.of("Logging is off since yesterday. Nothing is recorded.")))),
        "interrupted",
        Story.of("resync.json", Look.restarted())
            .history(
                known()
                    .with(
                        new Earlier(
                            Earlier.Kind.INTERRUPTED,
                            BEFORE,
                            List.of("The trail does not exist. Nothing is recorded.")))),
        "without-a-ledger",
        Story.of("stop-by-name.json", Look.stopped(), Look.restarted())
            .history(
                History.unknown(
                    new AwsError(
                        "dynamodb:GetItem",
                        "cloudtrail-guardrail-Ledger",
                        Incidents.ACCOUNT,
                        "us-east-1",
                        "ResourceNotFoundException",
                        "Requested resource not found"))));
  }

  private static History known() {
    return History.NONE.of(ID, Optional.empty(), Optional.empty());
  }

  private static OtherTrail other(
      String region, String account, String name, TrailSettings settings) {
    return new OtherTrail(new TrailArn("aws", region, account, name), settings, true);
  }

  private static TrailSettings settings(boolean ofTheOrganization) {
    return new TrailSettings(
        "siem-logs",
        Optional.of("cloudtrail"),
        Optional.of("arn:aws:sns:us-east-1:111122223333:siem-new-files"),
        true,
        true,
        false,
        Optional.of("arn:aws:logs:us-east-1:111122223333:log-group:siem/events:*"),
        Optional.of("arn:aws:iam::111122223333:role/SiemLogs"),
        Optional.of("arn:aws:kms:us-east-1:111122223333:key/1234abcd"),
        ofTheOrganization);
  }
}
