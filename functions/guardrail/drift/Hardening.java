package guardrail.drift;

/** What every bucket of the standard has. */
public enum Hardening {
  PUBLIC_ACCESS_BLOCK("public access is blocked in all four ways"),
  VERSIONING("what is overwritten or deleted is kept"),
  ENCRYPTION("encrypted by default with S3's keys or the standard's"),
  OWNERSHIP("access lists mean nothing");

  private final String words;

  Hardening(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
