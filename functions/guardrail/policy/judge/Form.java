package guardrail.policy.judge;

import java.util.List;

/**
 * Texts of which the beginning is known, and of the rest how it is made.
 *
 * @param rest in which "#" stands for a digit, "~" for any small letters and hyphens, "+" for
 *     anything without a "/", "*" for anything, and all else for itself
 */
record Form(String beginning, String rest) {
  private static final String KINDS = "#~+*";

  /** No pattern has one as low. */
  private static final int DIGIT = -3;

  private static final int SMALL_LETTERS = DIGIT - 1;
  private static final int WITHOUT_SLASH = DIGIT - 2;
  private static final int ANYTHING = DIGIT - 3;

  /** Of the rest. */
  List<Integer> tokens() {
    return rest.chars()
        .map(c -> KINDS.indexOf(c) < 0 ? c : DIGIT - KINDS.indexOf(c))
        .boxed()
        .toList();
  }

  /** Whether the token stands for any number of characters. */
  static boolean isMany(int token) {
    return token <= SMALL_LETTERS;
  }

  static boolean takes(int token, int character) {
    return switch (token) {
      case DIGIT -> character >= '0' && character <= '9';
      case SMALL_LETTERS -> (character >= 'a' && character <= 'z') || character == '-';
      case WITHOUT_SLASH -> character != '/';
      case ANYTHING -> true;
      default -> token == character;
    };
  }

  /** One of them, of which nobody would have thought. */
  String sample() {
    return beginning
        + rest.replace("~", "any").replace("+", "~any~").replace("*", "~any~").replace('#', '9');
  }
}
