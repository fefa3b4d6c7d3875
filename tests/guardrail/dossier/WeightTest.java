package guardrail.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which calls a reader must see, and why. */
class WeightTest {
  @ParameterizedTest
  @CsvSource({
    "iam, CreateAccessKey, IDENTITY",
    "iam, AttachUserPolicy, IDENTITY",
    "iam, UpdateAssumeRolePolicy, IDENTITY",
    "iam, ListUsers, ORDINARY",
    "organizations, AttachPolicy, IDENTITY",
    "sts, AssumeRole, ORDINARY",
    "sts, GetFederationToken, IDENTITY",
    "account, EnableRegion, IDENTITY",
    "secretsmanager, GetSecretValue, SECRETS",
    "secretsmanager, BatchGetSecretValue, SECRETS",
    "secretsmanager, PutResourcePolicy, SECRETS",
    "secretsmanager, DescribeSecret, ORDINARY",
    "secretsmanager, RotateSecret, ORDINARY",
    "kms, PutKeyPolicy, SECRETS",
    "kms, ImportKeyMaterial, SECRETS",
    "kms, Decrypt, ORDINARY",
    "kms, CreateGrant, ORDINARY",
    "ec2, GetPasswordData, SECRETS",
    "ec2, ModifySnapshotAttribute, DATA",
    "ec2, CreateSnapshots, DATA",
    "ec2, ModifyImageAttribute, DATA",
    "ec2, DescribeSnapshots, ORDINARY",
    "ec2, DeleteVolume, DATA",
    "rds, ModifyDBSnapshotAttribute, DATA",
    "rds, CopyDBClusterSnapshot, DATA",
    "rds, DescribeDBSnapshots, ORDINARY",
    "rds, DeleteDBInstance, DATA",
    "dynamodb, ExportTableToPointInTime, DATA",
    "dynamodb, DescribeTable, ORDINARY",
    "backup, ListBackupVaults, ORDINARY",
    "s3, PutBucketPolicy, DATA",
    "s3, GetBucketPolicy, ORDINARY",
    "s3, PutBucketReplication, DATA",
    "s3, DeleteBucket, DATA",
    "s3, CreateBucket, ORDINARY",
    "ecr, SetRepositoryPolicy, DATA",
    "ram, CreateResourceShare, DATA",
    "lambda, UpdateFunctionCode20150331v2, FOOTHOLD",
    "lambda, CreateFunction20150331, FOOTHOLD",
    "lambda, ListFunctions20150331, ORDINARY",
    "ec2, RunInstances, FOOTHOLD",
    "ec2, AuthorizeSecurityGroupIngress, FOOTHOLD",
    "ssm, SendCommand, FOOTHOLD",
    "cloudformation, CreateStack, FOOTHOLD",
    "cloudtrail, StopLogging, TAMPERING",
    "cloudtrail, StartLogging, ORDINARY",
    "cloudtrail, GetTrailStatus, ORDINARY",
    "config, StopConfigurationRecorder, TAMPERING",
    "guardduty, DeleteDetector, TAMPERING",
    "guardduty, CreateIPSet, TAMPERING",
    "guardduty, CreateDetector, ORDINARY",
    "logs, DeleteLogGroup, TAMPERING",
    "logs, CreateLogStream, ORDINARY",
    "monitoring, DisableAlarmActions, TAMPERING",
    "events, DisableRule, TAMPERING",
    "ec2, DeleteFlowLogs, TAMPERING",
    "sns, Unsubscribe, TAMPERING",
    "sns, SetTopicAttributes, ORDINARY",
    "invented, DeleteEverything, ORDINARY"
  })
  void a_call_weighs_by_what_it_does(String service, String name, Weight weight) {
    var record =
        DarkTime.record(
            "e", DarkTime.FROM, DarkTime.MALLORY, "AKIA", service, name, Optional.empty());

    assertThat(PastCall.of("", DarkTime.FROM, "", record).weight()).isEqualTo(weight);
  }
}
