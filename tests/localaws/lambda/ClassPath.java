package localaws.lambda;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Class paths for a function's process. */
public final class ClassPath {
  private ClassPath() {}

  /** Everything that this JVM has; what Lambda would have is classes, lib and runtime client. */
  public static List<Path> ofThisJvm() {
    return of(System.getProperty("java.class.path"));
  }

  public static List<Path> of(String text) {
    return Arrays.stream(text.split(File.pathSeparator, -1)).map(Path::of).toList();
  }
}
