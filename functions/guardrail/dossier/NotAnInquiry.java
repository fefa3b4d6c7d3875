package guardrail.dossier;

/** Thrown when a message is not what the guard sends. */
public final class NotAnInquiry extends IllegalArgumentException {
  public NotAnInquiry(String what) {
    super(
        "Not a question to Event history: "
            + what
            + "; expected the document of an alert with an \"unrecorded\" time, or with"
            + " \"unexplained\" drift, after docs/alert.schema.json");
  }
}
