package localaws.organizations;

/** Names of what an organization has; all belong to its management account, members too. */
public record Arns(String organization, String management) {

  String organizationArn() {
    return arn("organization/" + organization);
  }

  public String account(String id) {
    return arn("account/" + organization + "/" + id);
  }

  /** Of a unit or of the root, whose ids tell them apart. */
  public String unit(String id) {
    return arn((id.startsWith("r-") ? "root/" : "ou/") + organization + "/" + id);
  }

  private String arn(String resource) {
    return "arn:aws:organizations::" + management + ":" + resource;
  }
}
