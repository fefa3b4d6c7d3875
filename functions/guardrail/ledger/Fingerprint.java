package guardrail.ledger;

import guardrail.drift.BucketDrift.Missing;
import guardrail.drift.BucketDrift.NotOurs;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.Drift;
import guardrail.drift.Drift.Unjudged;
import guardrail.drift.OrganizationDrift.AdministratorsDiffer;
import guardrail.drift.OrganizationDrift.TrustedAccessOff;
import guardrail.drift.TrailDrift.Beside;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.drift.TrailDrift.HomeElsewhere;
import guardrail.drift.TrailDrift.Modified;
import guardrail.drift.TrailDrift.NotLogging;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Tells one thing from another in a few characters. */
final class Fingerprint {
  private Fingerprint() {}

  /** Alike for the same drift at another time: without clock times and AWS's varying messages. */
  static String of(List<Drift> drift) {
    return of(drift.stream().map(Fingerprint::kind).sorted().collect(Collectors.joining("\n")));
  }

  static String of(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String kind(Drift drift) {
    return switch (drift) {
      case Deleted _ -> "deleted";
      case NotLogging _ -> "not logging";
      case Modified(var setting, var expected, var actual) ->
          "modified %s %s %s".formatted(setting, expected, actual);
      case Beside(var recording) ->
          "beside "
              + recording.stream()
                  .map(t -> t.arn().toString())
                  .sorted()
                  .collect(Collectors.joining(" "));
      case HomeElsewhere(var namesake) -> "home elsewhere " + namesake;
      case TrustedAccessOff _ -> "trusted access off";
      case AdministratorsDiffer(var expected, var actual) ->
          "administrators %s %s".formatted(expected, actual);
      case Missing(var bucket, _) -> "missing " + bucket;
      case NotOurs(var bucket) -> "not ours " + bucket;
      case RefusesCloudTrail(var bucket, _) -> "refuses " + bucket;
      case Unjudged(var part, var error) -> "unjudged %s %s".formatted(part, error.code());
    };
  }
}
