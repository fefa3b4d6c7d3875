package localaws.events;

/** An event bus by its ARN, and the ARNs of its rules. */
public record BusArn(String region, String account, String name) {
  private static final String DEFAULT = "default";
  private static final String KIND = "event-bus/";

  /** The bus that each account has in each Region, and the only one that AWS itself puts to. */
  public static BusArn ofDefault(String account, String region) {
    return new BusArn(region, account, DEFAULT);
  }

  public static BusArn of(String arn) {
    var parts = arn.split(":", 6);
    if (parts.length < 6 || !parts[2].equals("events") || !parts[5].startsWith(KIND)) {
      throw new IllegalArgumentException("not the ARN of an event bus: " + arn);
    }
    return new BusArn(parts[3], parts[4], parts[5].substring(KIND.length()));
  }

  /** As EventBusName takes it: a name is one of the same account and Region. */
  public static BusArn of(String nameOrArn, String account, String region) {
    return nameOrArn.startsWith("arn:") ? of(nameOrArn) : new BusArn(region, account, nameOrArn);
  }

  public boolean isDefault() {
    return name.equals(DEFAULT);
  }

  /** Only a custom bus is named in its rules' ARNs. */
  public String rule(String rule) {
    var resource = isDefault() ? rule : name + "/" + rule;
    return "arn:aws:events:%s:%s:rule/%s".formatted(region, account, resource);
  }

  @Override
  public String toString() {
    return "arn:aws:events:%s:%s:%s%s".formatted(region, account, KIND, name);
  }
}
