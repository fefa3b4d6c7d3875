package localaws;

import java.util.Map;

/** Who makes a call: known by access key id, shown in records as AWS shows such an identity. */
public record Caller(
    String accessKeyId,
    Map<String, Object> userIdentity,
    String sourceIp,
    String userAgent,
    String account) {

  private static final String ADDRESS = "198.51.100.7";
  private static final String AGENT = "aws-cli/2.31.0 md/prompt#off";

  /** An IAM user with a long-lived key: no sessionContext (docs/aws-facts.md A5, B1). */
  public static Caller user(String account, String name, String accessKeyId) {
    return new Caller(
        accessKeyId,
        Map.of(
            "type",
            "IAMUser",
            "principalId",
            "AIDA" + tail(name),
            "arn",
            "arn:aws:iam::" + account + ":user/" + name,
            "accountId",
            account,
            "accessKeyId",
            accessKeyId,
            "userName",
            name),
        ADDRESS,
        AGENT,
        account);
  }

  /** An assumed role: the role itself is only in sessionContext.sessionIssuer (A5). */
  public static Caller role(String account, String roleName, String session, String accessKeyId) {
    return session("arn:aws:iam::" + account + ":role/" + roleName, session, accessKeyId);
  }

  /** The same of a role that may have a path, which its sessions' own ARNs do not show. */
  public static Caller session(String roleArn, String session, String accessKeyId) {
    var account = roleArn.split(":", -1)[4];
    var roleName = roleArn.substring(roleArn.lastIndexOf('/') + 1);
    var id = "AROA" + tail(roleName);
    var issuer =
        Map.of(
            "type", "Role",
            "principalId", id,
            "arn", roleArn,
            "accountId", account,
            "userName", roleName);
    var attributes =
        Map.of("creationDate", "2026-01-01T00:00:00Z", "mfaAuthenticated", (Object) "false");
    return new Caller(
        accessKeyId,
        Map.of(
            "type",
            "AssumedRole",
            "principalId",
            id + ":" + session,
            "arn",
            "arn:aws:sts::" + account + ":assumed-role/" + roleName + "/" + session,
            "accountId",
            account,
            "accessKeyId",
            accessKeyId,
            "sessionContext",
            Map.of("sessionIssuer", issuer, "attributes", attributes)),
        ADDRESS,
        AGENT,
        account);
  }

  /** The account itself, whom no policy of a bucket can keep from that policy (A5, J). */
  public static Caller root(String account, String accessKeyId) {
    return new Caller(
        accessKeyId,
        Map.of(
            "type", "Root",
            "principalId", account,
            "arn", "arn:aws:iam::" + account + ":root",
            "accountId", account,
            "accessKeyId", accessKeyId),
        ADDRESS,
        AGENT,
        account);
  }

  public boolean isRoot() {
    return "Root".equals(userIdentity.get("type"));
  }

  /** The ARN that AWS shows for the identity. */
  public String arn() {
    return String.valueOf(userIdentity.get("arn"));
  }

  /** What policies know the caller by: a session is its role (docs/aws-facts.md K). */
  public String principalArn() {
    return userIdentity.get("sessionContext") instanceof Map<?, ?> context
            && context.get("sessionIssuer") instanceof Map<?, ?> issuer
        ? String.valueOf(issuer.get("arn"))
        : arn();
  }

  /** A session that makes a session is limited to an hour (IAM User Guide, role chaining). */
  public boolean isSession() {
    return "AssumedRole".equals(userIdentity.get("type"));
  }

  public Caller from(String sourceIp, String userAgent) {
    return new Caller(accessKeyId, userIdentity, sourceIp, userAgent, account);
  }

  private static String tail(String name) {
    return String.format("%016X", Integer.toUnsignedLong(name.hashCode()));
  }
}
