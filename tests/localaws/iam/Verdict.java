package localaws.iam;

/** What one policy says to one access; what no statement covers is not denied, but not allowed. */
public enum Verdict {
  ALLOWS,
  SILENT,
  DENIES
}
