package localaws.iam;

import localaws.PlainWrite;
import localaws.Request;

/** A change of a role; IAM is global, and its records are in us-east-1 only (B4). */
interface RoleWrite extends PlainWrite {
  @Override
  default String recordRegion(Request request) {
    return "us-east-1";
  }
}
