package localaws.sts;

import java.util.Map;
import localaws.AwsError;
import localaws.Caller;
import localaws.Operation;
import localaws.Request;
import localaws.State;
import localaws.iam.AssumableRole;

/**
 * A role that is not there and one that does not trust the caller are refused in the same words, so
 * that nobody learns which roles there are.
 */
record AssumeRole(State state) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var terms = SessionTerms.of(request);
    checkRegion(terms.account());
    var role =
        state
            .roles()
            .find(terms.roleArn())
            .filter(found -> state.permissions().trusts(found, request.caller()))
            .filter(found -> state.organization().admits(found.account()))
            .orElseThrow(() -> refusal(request.caller(), terms.roleArn()));
    return begin(role, terms, request);
  }

  private void checkRegion(String account) {
    if (!state.faults().hasSts(account)) {
      throw new AwsError(
          "RegionDisabledException",
          403,
          "STS is not activated in this region for account:"
              + account
              + ". Your account administrator can activate STS in this region using the IAM"
              + " Console.");
    }
  }

  private Map<String, Object> begin(AssumableRole role, SessionTerms terms, Request request) {
    var key = state.callers().nextSessionKey();
    var session =
        Caller.role(role.account(), role.name(), terms.name(), key)
            .from(request.caller().sourceIp(), request.caller().userAgent());
    var end = request.at().plus(terms.length());
    state.callers().addUntil(end, session);
    state.permissions().attach(key, role, terms.policy());
    return Map.of(
        "AssumedRoleUser",
        Map.of(
            "Arn",
            session.arn(),
            "AssumedRoleId",
            String.valueOf(session.userIdentity().get("principalId"))),
        "Credentials",
        Map.of(
            "AccessKeyId",
            key,
            "SecretAccessKey",
            "secret-of-" + key,
            "SessionToken",
            "token-of-" + key,
            "Expiration",
            end.toString()));
  }

  private static AwsError refusal(Caller caller, String roleArn) {
    return AwsError.denied(
        "sts",
        "User: %s is not authorized to perform: sts:AssumeRole on resource: %s"
            .formatted(caller.arn(), roleArn));
  }
}
