package simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The events that ship with the project, as `sam local invoke -e` takes them. */
public final class EventFiles {
  private EventFiles() {}

  /** The file events/NAME.json. */
  public static String read(String name) {
    var file = Path.of("events", name + ".json");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
