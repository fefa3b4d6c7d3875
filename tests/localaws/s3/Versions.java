package localaws.s3;

import localaws.AwsError;

/** What may be only where versions are kept (S3 User Guide, Object Lock and replication). */
record Versions(Bucket changed) {

  /** The bucket as it would be after a change of this configuration. */
  static void check(Bucket changed, Configuration which) {
    if (!changed.isVersioned()) {
      new Versions(changed).checkWithout(which);
    }
  }

  private void checkWithout(Configuration which) {
    switch (which) {
      case OBJECT_LOCK -> throw conflict("Versioning must be 'Enabled' for Object Lock");
      case REPLICATION ->
          throw AwsError.refused("InvalidRequest", "Versioning must be 'Enabled' for replication");
      case VERSIONING -> {
        if (has(Configuration.OBJECT_LOCK) || has(Configuration.REPLICATION)) {
          throw conflict("Object Lock or replication is on, so versioning must be 'Enabled'");
        }
      }
      case PUBLIC_ACCESS_BLOCK, ENCRYPTION, OWNERSHIP_CONTROLS, LIFECYCLE, REQUEST_PAYMENT -> {}
    }
  }

  private boolean has(Configuration which) {
    return changed.configuration(which).isPresent();
  }

  private static AwsError conflict(String message) {
    return new AwsError("InvalidBucketState", 409, message);
  }
}
