package guardrail.event;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.event.Trigger.RecordedCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the files of events/, and changes single fields of them; a path is written as "a/b/c". */
public final class Events {
  private static final Set<String> OTHERS =
      Set.of("resync", "not-cloudtrail", "put-exemption", "delete-exemption", "delete-exemptions");

  private Events() {}

  /**
   * The names of all files, without ".json", but for what another function takes from its queue.
   */
  public static List<String> names() {
    try (var files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".json"))
          .map(file -> file.substring(0, file.length() - ".json".length()))
          .filter(name -> !name.equals("dossier"))
          .sorted()
          .toList();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  /** Those that the guardrail reads as records; of an exemption it takes the account alone. */
  public static List<String> records() {
    return names().stream().filter(name -> !OTHERS.contains(name)).toList();
  }

  public static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(folder().resolve(name + ".json"));
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  public static Trigger trigger(String name) {
    return TriggerParser.parse(bytes(name));
  }

  public static CloudTrailRecord call(String name) {
    return call(bytes(name));
  }

  public static CloudTrailRecord call(byte[] event) {
    return ((RecordedCall) TriggerParser.parse(event)).call();
  }

  /** The file with one field set, to null too. */
  public static byte[] with(String name, String path, @Nullable Object value) {
    return with(bytes(name), path, value);
  }

  /** The event with one field set, so that a second one can be. */
  public static byte[] with(byte[] json, String path, @Nullable Object value) {
    var event = tree(json);
    parent(event, path).put(last(path), value);
    return json(event);
  }

  public static byte[] without(String name, String path) {
    var event = tree(name);
    parent(event, path).remove(last(path));
    return json(event);
  }

  /** The file with one field missing, and of every type but its own. */
  public static List<byte[]> odd(String name, String path) {
    return List.of(
        without(name, path),
        with(name, path, null),
        with(name, path, 7),
        with(name, path, List.of("a", Map.of("b", 1))),
        with(name, path, Map.of("omitted", true)),
        with(name, path, " "),
        with(name, path, "\n\u0000 long".repeat(2_000)));
  }

  /** The path of every field in the file, of objects as well as of what they hold. */
  public static List<String> paths(String name) {
    var paths = new ArrayList<String>();
    collect("", tree(name), paths);
    return paths;
  }

  private static void collect(String prefix, Map<String, Object> object, List<String> paths) {
    for (var field : object.keySet()) {
      paths.add(prefix + field);
      collect(prefix + field + "/", Json.object(object, field), paths);
    }
  }

  private static Map<String, Object> tree(String name) {
    return tree(bytes(name));
  }

  private static Map<String, Object> tree(byte[] json) {
    try {
      return JSON.std.mapFrom(json);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  private static byte[] json(Map<String, Object> event) {
    try {
      return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asBytes(event);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  private static Map<String, Object> parent(Map<String, Object> event, String path) {
    var fields = path.split("/", -1);
    var object = event;
    for (int i = 0; i < fields.length - 1; i++) {
      object = Json.object(object, fields[i]);
    }
    return object;
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Events.class.getResource("/events")).toURI());
    } catch (URISyntaxException exception) {
      throw new IllegalStateException(exception);
    }
  }
}
