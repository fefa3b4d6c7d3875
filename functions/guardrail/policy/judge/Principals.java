package guardrail.policy.judge;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a statement speaks of the service that asks.
 *
 * <p>"*" does: AWS made aws:PrincipalIsAWSService so that a Deny for everybody can except
 * CloudTrail (AWS What's New of 2021-05-04). {"AWS": "*"} is documented to mean the same in
 * resource-based policies (IAM User Guide, "AWS JSON policy elements: Principal"), with anonymous
 * callers for the example: so it is in a Deny, and in an Allow, where a mistake would call a closed
 * bucket open, nothing is known of it.
 */
record Principals(String service) {
  /** Accounts, identities of one, their ids after they are deleted, and CloudFront's. */
  private static final Pattern IDENTITY =
      Pattern.compile(
          "\\d{12}|A[A-Z0-9]{15,}|arn:aws[a-z-]*:(iam|sts)::(\\d{12}|cloudfront):[^*?]+");

  private static final Pattern SERVICE = Pattern.compile("[a-z0-9.-]+\\.amazonaws\\.com(\\.cn)?");

  Truth of(PolicyStatement statement) {
    var elements = statement.elements();
    var named = elements.get("Principal");
    var excepted = elements.get("NotPrincipal");
    if (named != null && excepted != null) {
      return Truth.UNKNOWN;
    }
    if (service.isEmpty()) {
      return named == null && excepted == null ? Truth.YES : Truth.UNKNOWN;
    }
    if (excepted != null) {
      // "Using it with Effect Allow is not supported" (IAM User Guide, NotPrincipal)
      return statement.denies() ? in(excepted).not() : Truth.UNKNOWN;
    }
    return statement.denies() && isEverybody(named) ? Truth.YES : in(named);
  }

  /**
   * {"AWS": "*"} in a Deny. Whoever writes it wants everybody out, and a log bucket that CloudTrail
   * may not write to is told and mended rather than left dark over a doubt.
   */
  private static boolean isEverybody(@Nullable Object principal) {
    return principal instanceof Map<?, ?> types
        && Values.of(types.get("AWS")).filter(names -> names.contains("*")).isPresent();
  }

  private Truth in(@Nullable Object principal) {
    if ("*".equals(principal)) {
      return Truth.YES;
    }
    if (!(principal instanceof Map<?, ?> types) || types.isEmpty()) {
      return Truth.UNKNOWN;
    }
    var truths = new ArrayList<Truth>();
    types.forEach((type, names) ->
        truths.add(
            Values.of(names)
                .map(all -> Truth.any(all.stream().map(name -> is(type, name)).toList()))
                .orElse(Truth.UNKNOWN)));
    return Truth.any(truths);
  }

  private Truth is(@Nullable Object type, String name) {
    if (Set.of("Federated", "CanonicalUser").contains(String.valueOf(type))) {
      return name.matches("[^*?]+") ? Truth.NO : Truth.UNKNOWN;
    }
    if ("AWS".equals(type)) {
      return IDENTITY.matcher(name).matches() ? Truth.NO : Truth.UNKNOWN;
    }
    return "Service".equals(type) ? isService(name) : Truth.UNKNOWN;
  }

  /**
   * A service may go by a name of each Region as well (IAM User Guide, "AWS service principals").
   */
  private Truth isService(String name) {
    if (name.equals(service)) {
      return Truth.YES;
    }
    var own = service.substring(0, service.indexOf('.') + 1);
    return SERVICE.matcher(name).matches() && !name.startsWith(own) ? Truth.NO : Truth.UNKNOWN;
  }
}
