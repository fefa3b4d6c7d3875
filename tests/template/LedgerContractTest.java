package template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import localaws.cloudformation.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but the guardrail writes its memory, and people recognise its roles. */
class LedgerContractTest {
  private final Deployed stack = Deployed.with(Deployed.EVERY_PARAMETER);
  private final Resource ledger = stack.resource("Ledger");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PutItem",
        "UpdateItem",
        "DeleteItem",
        "BatchWriteItem",
        "PartiQLInsert",
        "PartiQLUpdate",
        "PartiQLDelete"
      })
  void every_way_to_write_an_item_is_denied_to_all_but_the_functions_role(String action) {
    var document = ledger.at("ResourcePolicy", "PolicyDocument").orElseThrow();
    var statement = Deployed.list(Deployed.at(document, "Statement")).getFirst();

    assertThat(Deployed.at(statement, "Effect")).isEqualTo("Deny");
    assertThat(Deployed.at(statement, "Principal")).isEqualTo("*");
    assertThat(Deployed.texts(Deployed.at(statement, "Action"))).contains("dynamodb:" + action);
    assertThat(Deployed.at(statement, "Condition"))
        .isEqualTo(Map.of("ArnNotEquals", Map.of("aws:PrincipalArn", Deployed.GUARD_ROLE)));
  }

  @Test
  void the_incident_log_is_kept_as_the_ledger_is_and_forgets_nothing() {
    var log = stack.resource("Incidents");

    for (var property :
        List.of(
            "BillingMode",
            "SSESpecification",
            "PointInTimeRecoverySpecification",
            "DeletionProtectionEnabled")) {
      assertThat(log.at(property)).isPresent().isEqualTo(ledger.at(property));
    }
    // Dossiers, too, are kept there, and are no business of the ledger's.
    assertThat(log.at("ResourcePolicy").toString())
        .isEqualTo(
            ledger
                .at("ResourcePolicy")
                .toString()
                .replace(
                    Deployed.GUARD_ROLE,
                    "[%s, %s]"
                        .formatted(
                            Deployed.GUARD_ROLE,
                            Deployed.GUARD_ROLE.replace("TrailGuard", "Dossier"))));
    assertThat(log.at("TimeToLiveSpecification")).isEmpty();
  }

  /** CloudFormation ends a made-up name with "-" and letters of chance. */
  @Test
  void the_functions_role_reaches_the_table_by_the_beginning_of_its_name() {
    assertThat(ledger.text("TableName")).isEmpty();
    assertThat(stack.statements("TrailGuardRole"))
        .filteredOn(s -> Deployed.texts(Deployed.at(s, "Action")).contains("dynamodb:PutItem"))
        .extracting(s -> Deployed.at(s, "Resource"))
        .containsExactlyInAnyOrder(
            "arn:aws:dynamodb:us-east-1:111122223333:table/cloudtrail-guardrail-Ledger*",
            "arn:aws:dynamodb:us-east-1:111122223333:table/cloudtrail-guardrail-Incidents*");
  }

  @Test
  void every_role_has_the_guardrails_path() {
    assertThat(Organized.hub(Map.of("LogGroupName", "trail")).resourcesOfType("AWS::IAM::Role"))
        .hasSize(8)
        .allSatisfy(role -> assertThat(role.text("Path")).contains("/cloudtrail-guardrail/"));
    assertThat(stack.function().environment().get("LOG_GROUP_ROLE_ARN"))
        .startsWith("arn:aws:iam::111122223333:role/cloudtrail-guardrail/");
  }

  @Test
  void outputs_name_what_the_command_line_needs() {
    assertThat(stack.outputs())
        .containsEntry("FunctionName", stack.function().name())
        .containsEntry("TrailGuardFunctionAlias", stack.function().aliasArn())
        .containsEntry("LedgerTableName", "cloudtrail-guardrail-Ledger")
        .containsEntry("IncidentsTableName", "cloudtrail-guardrail-Incidents")
        .containsKeys("AlertTopicArn", "AlarmTopicArn");
    assertThat(List.copyOf(stack.outputs().values())).doesNotContain("");
  }
}
