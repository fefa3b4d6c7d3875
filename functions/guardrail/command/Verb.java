package guardrail.command;

import java.util.Map;
import java.util.Set;

/** One command of ./guardrail. */
interface Verb {
  String name();

  /** What --help shows before the options that all verbs share. */
  String usage();

  /** Its options that take a value, each with an example of one. */
  Map<String, String> options();

  /** Its options that take none. */
  Set<String> flags();

  /** Returns 0 if all is fine and 1 if something needs a person. */
  int run(Arguments arguments, Surroundings here);
}
