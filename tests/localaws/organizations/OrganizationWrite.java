package localaws.organizations;

import localaws.PlainWrite;
import localaws.Request;

/** Recorded in us-east-1 of the caller's account alone, wherever it was called from (A3, C1). */
interface OrganizationWrite extends PlainWrite {
  @Override
  default String recordRegion(Request request) {
    return "us-east-1";
  }
}
