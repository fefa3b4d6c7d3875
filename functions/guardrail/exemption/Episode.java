package guardrail.exemption;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An exemption as it is remembered until its end was told.
 *
 * @param id which version of the parameter
 * @param terms empty if it does not count, which was told
 * @param calls what was done meanwhile, in words
 * @param drift what was found and not repaired, in words
 */
public record Episode(
    String id,
    Optional<Exemption> terms,
    String writer,
    Instant since,
    List<String> calls,
    List<String> drift) {
  private static final int MOST = 20;

  public Episode {
    calls = List.copyOf(calls);
    drift = List.copyOf(drift);
  }

  /** One that begins now. */
  public static Episode of(ParameterVersion written, Optional<Exemption> terms) {
    return new Episode(written.id(), terms, written.writer(), written.at(), List.of(), List.of());
  }

  public boolean isOpen() {
    return terms.isPresent();
  }

  /** The same, with what a look saw; of very much, the first. */
  public Episode with(List<String> moreCalls, List<String> moreDrift) {
    return new Episode(id, terms, writer, since, all(calls, moreCalls), all(drift, moreDrift));
  }

  private static List<String> all(List<String> known, List<String> more) {
    return Stream.concat(known.stream(), more.stream()).distinct().limit(MOST).toList();
  }
}
