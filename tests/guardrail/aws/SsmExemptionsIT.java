package guardrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import guardrail.exemption.Exemption;
import guardrail.exemption.ExemptionRule;
import guardrail.exemption.Exemptions;
import guardrail.exemption.Verdict;
import guardrail.exemption.Verdict.Absent;
import guardrail.exemption.Verdict.Open;
import guardrail.exemption.Verdict.Refused;
import guardrail.exemption.Verdict.Unseen;
import java.util.Map;
import localaws.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class SsmExemptionsIT {
  private static final ExemptionRule RULE =
      ExemptionRule.of("arn:aws:iam::111122223333:role/BreakGlass", "guard");

  private final Account account = new Account("eu-central-1");
  private final Caller keeper =
      account.world.register(Caller.role(Account.ID, "BreakGlass", "ada", "ASIABREAKGLASS"));
  private final Caller mallory =
      account.world.register(Caller.user(Account.ID, "mallory", "AKIAMALLORY"));
  private final Exemptions exemptions =
      AwsPorts.exemptions(
          RULE,
          account.trail.arn(),
          new Connection(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("ASIAGUARD", "secret")),
              account.wire));

  @AfterEach
  void close() {
    account.close();
  }

  private void write(Caller caller, String reason) {
    var terms = new Exemption(Account.ID, reason, "Grace", "OPS-1", Account.NOON.plusSeconds(60));
    account.world.call(
        caller,
        "ssm",
        "PutParameter",
        Map.of(
            "Name",
            RULE.parameterOf(Account.ID),
            "Value",
            terms.json(),
            "Type",
            "String",
            "Overwrite",
            true));
  }

  private Verdict verdict() {
    return exemptions.of(Account.ID, Account.NOON);
  }

  @Test
  void none_is_the_ordinary_case() {
    assertThat(verdict()).isEqualTo(new Absent());
  }

  @Test
  void the_newest_version_decides_however_many_there_are() {
    for (int i = 1; i <= 70; i++) {
      write(keeper, "reason " + i);
    }

    assertThat(verdict())
        .isInstanceOfSatisfying(
            Open.class,
            open -> {
              assertThat(open.terms().reason()).isEqualTo("reason 70");
              assertThat(open.written().version()).isEqualTo(70);
              assertThat(open.written().at()).isEqualTo(Account.NOON);
              assertThat(open.written().writer())
                  .isEqualTo("arn:aws:sts::111122223333:assumed-role/BreakGlass/ada");
            });
  }

  @Test
  void whoever_writes_over_it_lends_it_no_name() {
    write(keeper, "agreed");
    write(mallory, "agreed");

    assertThat(verdict()).isInstanceOf(Refused.class);
  }

  @Test
  void what_aws_refuses_is_no_exemption() {
    account.world.faults().deny("ASIAGUARD", "ssm:", "not authorized");

    assertThat(verdict())
        .isInstanceOfSatisfying(
            Unseen.class,
            unseen ->
                assertThat(unseen.error().toString())
                    .contains("ssm:GetParameterHistory", Account.ID, "eu-central-1")
                    .contains("AccessDenied"));
  }
}
