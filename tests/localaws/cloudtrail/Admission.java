package localaws.cloudtrail;

import localaws.State;
import localaws.iam.BucketPolicyJudge;
import localaws.organizations.Arns;
import localaws.s3.Bucket;

/** Whether a trail may write into a bucket; an organization's writes below two folders (E1). */
record Admission(State state, TrailArn arn, boolean ofOrganization) {

  boolean to(Bucket bucket, String prefix) {
    var account = arn.account();
    var organization = state.organization().of(account).map(Arns::organization);
    var judge =
        new BucketPolicyJudge(
            arn.toString(), account, organization.filter(_ -> state.faults().sendsSourceOrgId()));
    var shared = organization.filter(_ -> ofOrganization).map(id -> id + "/" + account);
    return !bucket.requesterPays()
        && bucket.admits(judge, prefix, account)
        && (shared.isEmpty() || bucket.admits(judge, prefix, shared.get()));
  }
}
