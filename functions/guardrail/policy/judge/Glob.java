package guardrail.policy.judge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A pattern in which a token may stand for any one character, or for any number of them.
 *
 * <p>Matching takes the product of both lengths at most, whatever somebody wrote into the policy.
 */
record Glob(List<Integer> tokens) {
  static final int ANY_ONE = -1;
  static final int ANY_MANY = -2;

  Glob {
    tokens = withoutRepeatedWildcards(tokens);
  }

  /** A row of thousands would be followed from each of its places. */
  private static List<Integer> withoutRepeatedWildcards(List<Integer> tokens) {
    var kept = new ArrayList<Integer>();
    for (var token : tokens) {
      if (token != ANY_MANY || kept.isEmpty() || kept.getLast() != ANY_MANY) {
        kept.add(token);
      }
    }
    return List.copyOf(kept);
  }

  /** The pattern of this text, in which "*" and "?" are wildcards. */
  static Glob of(String text) {
    return new Glob(text.codePoints().map(Glob::token).boxed().toList());
  }

  static int token(int character) {
    return switch (character) {
      case '*' -> ANY_MANY;
      case '?' -> ANY_ONE;
      default -> character;
    };
  }

  boolean matches(String text) {
    return after(text).get(tokens.size());
  }

  /** Whether it matches any text that begins so. */
  boolean meetsBelow(String prefix) {
    return !after(prefix).isEmpty();
  }

  /** Whether it matches every text that begins so. */
  boolean coversBelow(String prefix) {
    return after(prefix).stream().anyMatch(this::takesAnything);
  }

  private boolean takesAnything(int from) {
    return from < tokens.size()
        && tokens.subList(from, tokens.size()).stream().allMatch(token -> token == ANY_MANY);
  }

  /** The places that one may be at in the pattern once this text is consumed. */
  private BitSet after(String text) {
    var places = new BitSet();
    reach(places, 0);
    for (var character : text.codePoints().toArray()) {
      var next = new BitSet();
      places.stream()
          .filter(place -> place < tokens.size())
          .forEach(place -> step(next, place, character));
      places = next;
    }
    return places;
  }

  private void step(BitSet next, int place, int character) {
    int token = tokens.get(place);
    if (token == ANY_MANY) {
      reach(next, place);
    } else if (token == ANY_ONE || token == character) {
      reach(next, place + 1);
    }
  }

  /** Any number of characters may be none, so what follows is reached as well. */
  private void reach(BitSet places, int place) {
    int last = place;
    places.set(last);
    while (last < tokens.size() && tokens.get(last) == ANY_MANY) {
      places.set(++last);
    }
  }

  /** The text, of a pattern without wildcards. */
  String text() {
    var text = new StringBuilder();
    tokens.forEach(text::appendCodePoint);
    return text.toString();
  }
}
