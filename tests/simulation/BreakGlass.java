package simulation;

import java.time.Duration;
import java.util.Map;
import localaws.Caller;

/** Whoever may open exemptions, and others who write the same parameter. */
public final class BreakGlass {
  public static final String ROLE = "arn:aws:iam::111122223333:role/security/BreakGlass";

  private final Stage stage;
  private final Caller keeper;

  public BreakGlass(Stage stage) {
    this.stage = stage;
    var hub = stage.world().account();
    keeper = stage.world().register(Caller.role(hub, "BreakGlass", "ada", "ASIABREAKGLASS"));
  }

  /** In a session of the role that the template names. */
  public void open(String account, Duration length) {
    write("ada opens an exemption for " + Words.of(length), keeper, account, length);
  }

  /** An administrator who has not that role. */
  public void forge(String account, Duration length) {
    var mallory = stage.world().caller(stage.keys().attacker());
    write("mallory writes an exemption for " + Words.of(length), mallory, account, length);
  }

  public void close(String account) {
    stage.note("ada closes the exemption", () -> call(keeper, "DeleteParameter", of(account)));
    stage.settle();
  }

  private void write(String words, Caller caller, String account, Duration length) {
    var until = stage.world().now().plus(length);
    var value =
        """
        {"account": "%s", "reason": "the log bucket moves", "approver": "Grace",
         "ticket": "OPS-4711", "until": "%s"}
        """
            .formatted(account, until);
    var members =
        Map.<String, Object>of(
            "Name", name(account), "Value", value, "Type", "String", "Overwrite", true);
    stage.note(words, () -> call(caller, "PutParameter", members));
    stage.settle();
  }

  private void call(Caller caller, String operation, Map<String, Object> members) {
    stage.world().call(caller, Deployment.REGION, "ssm", operation, members);
  }

  private Map<String, Object> of(String account) {
    return Map.of("Name", name(account));
  }

  private String name(String account) {
    return "/cloudtrail-guardrail/%s/exemption/%s"
        .formatted(stage.variable("EXEMPTION_STACK"), account);
  }
}
