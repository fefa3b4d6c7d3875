package guardrail.alert;

import static guardrail.alert.Incidents.KEY;
import static guardrail.alert.Incidents.WITH_KEY;

import guardrail.guarded.GuardedTrail;
import guardrail.observation.KeyLook;
import guardrail.observation.Part.Unreadable;
import java.util.Map;
import java.util.Optional;

/** What can be done to the key with which CloudTrail encrypts. */
final class KeyIncidents {
  private static final GuardedTrail WITH_FOREIGN_KEY =
      new GuardedTrail(
          Incidents.ARN,
          Incidents.standard(
              Incidents.ACCOUNT, Optional.of(KEY.replace(Incidents.ACCOUNT, "444455556666"))));

  private KeyIncidents() {}

  static Map<String, Story> all() {
    var well = Look.well().settings(WITH_KEY.standard().settings());
    var pending = well.along(way -> way.key(Optional.of("PendingDeletion")));
    var foreign = Look.well().settings(WITH_FOREIGN_KEY.standard().settings());
    var unseen =
        new KeyLook(new Unreadable<>(Incidents.denied("kms:DescribeKey", KEY)), Optional.empty());
    return Map.of(
        "key-disabled",
        on("disable-key.json", well.along(way -> way.key(Optional.of("Disabled"))), well),
        "key-disabled-for-a-while",
        on("disable-key.json", well),
        "key-to-be-deleted",
        on("schedule-key-deletion.json", pending, well),
        "key-to-be-deleted-alert-only",
        on("schedule-key-deletion.json", pending).alertOnly(),
        "key-gone",
        on("resync.json", well.along(way -> way.key(Optional.empty()))),
        "key-policy-refuses",
        on(
            "put-key-policy.json",
            well.failing("KMS.AccessDeniedException").along(KeyIncidents::ownersOnly)),
        "key-of-another-account-disabled",
        Story.of("resync.json", foreign.along(way -> way.key(Optional.of("Disabled"))))
            .guarding(WITH_FOREIGN_KEY),
        "key-of-another-account-unseen",
        Story.of(
                "stop-by-name.json",
                Look.stopped().settings(WITH_FOREIGN_KEY.standard().settings()),
                foreign.failing("KMS.DisabledException").along(way -> way.key(unseen)))
            .guarding(WITH_FOREIGN_KEY));
  }

  /** As events/put-key-policy.json asks for it. */
  private static Way ownersOnly(Way way) {
    return way.keyPolicy(
        """
        {"Version":"2012-10-17","Statement":[{"Sid":"Ours","Effect":"Allow",
        "Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}]}\
        """);
  }

  private static Story on(String event, Look... looks) {
    return Story.of(event, looks).guarding(WITH_KEY);
  }
}
