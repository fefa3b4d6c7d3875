package mutation;

import java.util.Comparator;

/**
 * One change that PIT made to the product.
 *
 * @param type the changed class, as "guardrail.drift.Drift$Unjudged"
 * @param words what was changed, in PIT's words, as "negated conditional"
 * @param noticed whether a test failed
 * @param reached whether any test ran the line
 */
record Fault(String type, String file, int line, String words, boolean noticed, boolean reached) {
  static final Comparator<Fault> IN_READING_ORDER =
      Comparator.comparing(Fault::path).thenComparingInt(Fault::line);

  /** The package below guardrail: "drift". */
  String area() {
    return type.split("\\.", -1)[1];
  }

  private String path() {
    return "functions/" + type.substring(0, type.lastIndexOf('.')).replace('.', '/') + "/" + file;
  }

  /** As editors and terminals open it, with what was changed there. */
  String place() {
    // PIT repeats the method, which the line names well enough.
    return "%s:%d  %s%s"
        .formatted(
            path(),
            line,
            words.replaceFirst(" for guardrail/.*", ""),
            reached ? "" : " (no test comes here)");
  }
}
