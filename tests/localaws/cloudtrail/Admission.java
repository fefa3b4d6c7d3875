package localaws.cloudtrail;

import localaws.State;
import localaws.s3.Bucket;

/** Whether a trail may write into a bucket; an organization's writes below two folders (E1). */
record Admission(State state, TrailArn arn, boolean ofOrganization) {

  boolean to(Bucket bucket, String prefix) {
    var trail = arn.toString();
    var account = arn.account();
    return bucket.admits(trail, account, prefix)
        && state
            .organization()
            .of(account)
            .filter(_ -> ofOrganization)
            .map(found -> found.organization() + "/" + account)
            .map(folder -> bucket.admits(trail, account, prefix, folder))
            .orElse(true);
  }
}
