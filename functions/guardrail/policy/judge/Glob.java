package guardrail.policy.judge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

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

  /** Whether it matches any text of this form. */
  boolean meets(Form form) {
    var places = after(form.beginning());
    for (int token : form.tokens()) {
      places = Form.isMany(token) ? spread(places, token) : next(places, token);
    }
    return places.get(tokens.size());
  }

  /**
   * Whether it certainly matches every text of this form: only a wildcard takes a character that is
   * not known, and only one of any length takes several.
   */
  boolean covers(Form form) {
    var places = after(form.beginning());
    for (int token : form.tokens()) {
      places = Form.isMany(token) ? many(places) : any(places, token);
    }
    return places.get(tokens.size());
  }

  /** The places that one may be at in the pattern once this text is consumed. */
  private BitSet after(String text) {
    var places = new BitSet();
    reach(places, 0);
    for (var character : text.codePoints().toArray()) {
      places = next(places, character);
    }
    return places;
  }

  /** After one character of which this is known. */
  private BitSet next(BitSet places, int known) {
    return step(places, token -> Form.takes(known, token));
  }

  /** After one that may be any of those for which this stands. */
  private BitSet any(BitSet places, int known) {
    return step(places, token -> token == known);
  }

  private BitSet step(BitSet places, IntPredicate takes) {
    var next = new BitSet();
    for (int i = places.nextSetBit(0); i >= 0 && i < tokens.size(); i = places.nextSetBit(i + 1)) {
      int token = tokens.get(i);
      if (token == ANY_MANY) {
        reach(next, i);
      } else if (token == ANY_ONE || takes.test(token)) {
        reach(next, i + 1);
      }
    }
    return next;
  }

  /** After any number of characters of which this is known: there is no way back. */
  private BitSet spread(BitSet places, int known) {
    var all = (BitSet) places.clone();
    for (int i = all.nextSetBit(0); i >= 0 && i < tokens.size(); i = all.nextSetBit(i + 1)) {
      int token = tokens.get(i);
      if (token == ANY_ONE || Form.takes(known, token)) {
        reach(all, i + 1);
      }
    }
    return all;
  }

  /** After any number of characters, whichever and however many they are. */
  private BitSet many(BitSet places) {
    var all = new BitSet();
    places.stream()
        .filter(place -> place < tokens.size() && tokens.get(place) == ANY_MANY)
        .forEach(place -> reach(all, place));
    return all;
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
