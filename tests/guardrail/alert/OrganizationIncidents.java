package guardrail.alert;

import static guardrail.alert.Incidents.ARN;
import static guardrail.alert.Incidents.STANDARD;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.guarded.Setting;
import guardrail.guarded.TrailSettings;
import guardrail.guarded.TrailStandard;
import guardrail.guarded.WholeOrganization;
import guardrail.observation.AwsError;
import guardrail.observation.Refusal.SettingRefused;
import guardrail.remediation.OrganizationRemediation.EnableAWSServiceAccess;
import guardrail.remediation.Result.Refused;
import guardrail.remediation.TrailRemediation.UpdateTrail;
import java.util.List;
import java.util.Map;

/** Incidents of a trail that must be the organization's. */
final class OrganizationIncidents {
  private static final TrailSettings WIDE =
      Sample.with(STANDARD.settings(), Setting.IS_ORGANIZATION_TRAIL, "true");
  private static final GuardedTrail TRAIL =
      new GuardedTrail(
          ARN,
          new TrailStandard(WIDE, STANDARD.logBucketAccount(), STANDARD.standbyBucketName())
              .of(new WholeOrganization("o-exampleorgid", List.of("444455556666"))));
  private static final AwsError NO_ACCESS =
      Incidents.error(
          "UpdateTrail",
          "CloudTrailAccessNotEnabledException",
          "Trusted access is not enabled between CloudTrail and Organizations");
  private static final Look WELL = Look.well().settings(WIDE).backed(true, "444455556666");
  private static final Look DISTRUSTED = Look.well().backed(false, "444455556666");

  private OrganizationIncidents() {}

  static Map<String, Story> all() {
    return Map.of(
        "trusted-access-off",
        Story.of("resync.json", DISTRUSTED, WELL).guarding(TRAIL),
        "trusted-access-stays-off",
        Story.of("resync.json", DISTRUSTED)
            .guarding(TRAIL)
            .fails(
                EnableAWSServiceAccess.class,
                Incidents.denied(
                    "organizations:EnableAWSServiceAccess", "cloudtrail.amazonaws.com"))
            .answers(
                UpdateTrail.class,
                new Refused(new SettingRefused(Setting.IS_ORGANIZATION_TRAIL, NO_ACCESS))),
        "administrators-differ",
        Story.of("resync.json", Look.well().settings(WIDE).backed(true, "777788889999"))
            .guarding(TRAIL));
  }
}
