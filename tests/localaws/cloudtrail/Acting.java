package localaws.cloudtrail;

import java.util.Map;
import localaws.iam.Access;
import localaws.iam.Principal;

/** CloudTrail as policies see it when it acts for a trail (docs/aws-facts.md E, K). */
record Acting(TrailArn trail) {
  static final String NAME = "cloudtrail.amazonaws.com";

  Access to(String action, String resource) {
    return new Access(
        new Principal.Service(NAME),
        action,
        resource,
        Map.of(
            "aws:sourcearn",
            trail.toString(),
            "aws:sourceaccount",
            trail.account(),
            "aws:securetransport",
            "true",
            "kms:encryptioncontext:aws:cloudtrail:arn",
            trail.toString()));
  }
}
