package localaws.iam;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Policy documents as trees, where one thing may stand for a list of one. */
final class Json {
  private Json() {}

  static Map<String, Object> map(String text) {
    try {
      return JSON.std.mapFrom(text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the policy " + text, e);
    }
  }

  static List<?> list(@Nullable Object oneOrMany) {
    return switch (oneOrMany) {
      case null -> List.of();
      case List<?> many -> many;
      case Object one -> List.of(one);
    };
  }

  static List<String> texts(@Nullable Object oneOrMany) {
    return list(oneOrMany).stream().map(String::valueOf).toList();
  }
}
