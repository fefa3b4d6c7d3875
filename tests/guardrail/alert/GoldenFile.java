package guardrail.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A text that people have read and agreed on. */
final class GoldenFile {
  private GoldenFile() {}

  /** Compares what was written with the file, or with golden.write=true writes the file again. */
  static void compare(Path file, String written) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, written);
    }
    assertThat(file).exists();
    assertThat(written).as("the e-mail of %s", file).isEqualTo(Files.readString(file));
  }
}
