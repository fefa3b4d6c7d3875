package template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Map;
import localaws.cloudformation.Resource;
import localaws.cloudformation.Template;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever guards one account gets nothing of what an organization needs. */
class SingleAccountIT {
  @BeforeEach
  void needsSam() {
    assumeFalse("skip".equals(System.getProperty("guardrail.samtranslator")), "no samtranslator");
  }

  @Test
  void has_just_these_resources() {
    var stack = Transformed.with(Map.of()).template();

    assertThat(stack.resources())
        .extracting(resource -> resource.logicalId().replaceFirst("(Version)\\w+", "$1"))
        .containsExactlyInAnyOrder(
            "AlarmTopic",
            "AlarmTopicPolicy",
            "AlertTopic",
            "AlertTopicPolicy",
            "Attempts",
            "AttemptsPermission",
            "BucketChanges",
            "BucketChangesPermission",
            "ChannelFailuresAlarm",
            "Dashboard",
            "DossierFunction",
            "DossierFunctionDossierMessages",
            "DossierLogGroup",
            "DossierRole",
            "Dossiers",
            "DossiersPolicy",
            "DroppedEventsAlarm",
            "FailedDossiers",
            "FailedDossiersAlarm",
            "FailedFollowUps",
            "FailedFollowUpsAlarm",
            "FailedInvocations",
            "FailedInvocationsAlarm",
            "FailedRepairsAlarm",
            "FollowUps",
            "FunctionErrorsAlarm",
            "Incidents",
            "Ledger",
            "LedgerFailuresAlarm",
            "LogBucket",
            "LogBucketPolicy",
            "NobodyListensAlarm",
            "OldEventsAlarm",
            "ResyncMissingAlarm",
            "ResyncRole",
            "RuleFailuresAlarm",
            "StandbyBucket",
            "StandbyBucketPolicy",
            "ThrottlesAlarm",
            "TrailGuardFunction",
            "TrailGuardFunctionAliaslive",
            "TrailGuardFunctionEventInvokeConfig",
            "TrailGuardFunctionFollowUpMessages",
            "TrailGuardFunctionResync",
            "TrailGuardFunctionTrailTampering",
            "TrailGuardFunctionTrailTamperingPermission",
            "TrailGuardFunctionVersion",
            "TrailGuardLogGroup",
            "TrailGuardRole",
            "TrailNarrowing",
            "TrailNarrowingPermission",
            "UndeliveredEvents",
            "UndeliveredEventsAlarm",
            "UndeliveredEventsPolicy",
            "UntoldAlertsAlarm");
  }

  @Test
  void lets_nothing_of_an_organization_into_its_roles_and_policies() {
    var stack = Transformed.with(Map.of()).template();

    assertThat(stack.resources())
        .filteredOn(resource -> !resource.type().equals("AWS::Lambda::Function"))
        .allSatisfy(resource ->
            assertThat(resource.properties().toString())
                .doesNotContainIgnoringCase("organization", "role/CloudTrailGuardrail", "OrgID"));
    assertThat(stack.outputs().keySet()).noneMatch(name -> name.contains("Account"));
  }

  @Test
  void an_organization_adds_and_takes_nothing_away() {
    assertThat(ids(Transformed.with(Organized.parameters()).template()))
        .containsAll(ids(Transformed.with(Map.of()).template()))
        .contains("AccountFunctionAccountMessages", "OrganizationFunctionOrganizationChanges");
  }

  private static java.util.List<String> ids(Template stack) {
    return stack.resources().stream().map(Resource::logicalId).toList();
  }
}
