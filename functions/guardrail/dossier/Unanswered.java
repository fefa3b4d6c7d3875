package guardrail.dossier;

/** Thrown when Event history could not be asked, so that it is asked again. */
public final class Unanswered extends IllegalStateException {
  public Unanswered(AttributionRequest request, Gap gap) {
    super(
        "Nobody can tell who did what was found of %s: Event history of %s was not asked for %s: %s"
            .formatted(request.trail(), gap.region(), gap.what(), gap.why()));
  }
}
