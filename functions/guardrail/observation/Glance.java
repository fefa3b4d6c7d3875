package guardrail.observation;

import guardrail.guarded.TrailSettings;
import java.util.Optional;

/** A look at the trail alone, with two reads: what a look at many accounts can afford. */
public record Glance(Part<Optional<TrailSettings>> settings, Part<Optional<TrailStatus>> status) {}
