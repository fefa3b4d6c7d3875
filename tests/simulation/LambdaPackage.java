package simulation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What runs in Lambda: the packaged output as `sam build` lays it out, and before it the runtime
 * client that AWS's Java runtime brings along.
 */
public final class LambdaPackage {
  private static final List<String> RUNTIME =
      List.of(
          "aws-lambda-java-runtime-interface-client",
          "aws-lambda-java-serialization",
          "aws-lambda-java-core",
          "org-crac");

  private LambdaPackage() {}

  /** The runtime client first, then target/classes and target/lib, as Maven packaged them. */
  public static List<Path> classPath() {
    var entries = new ArrayList<Path>();
    Arrays.stream(dependencies().split(File.pathSeparator, -1))
        .filter(entry -> RUNTIME.stream().anyMatch(entry::contains))
        .map(Path::of)
        .forEach(entries::add);
    entries.add(Path.of("target", "classes").toAbsolutePath());
    try (var lib = Files.list(Path.of("target", "lib"))) {
      lib.map(Path::toAbsolutePath).sorted().forEach(entries::add);
    } catch (IOException e) {
      throw new UncheckedIOException("no packaged output in target/: run ./mvnw package", e);
    }
    return entries;
  }

  /** Not this JVM's class path: test runners hide it in a jar of their own. */
  private static String dependencies() {
    try {
      return Files.readString(Path.of("target", "simulation.classpath")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("no packaged output in target/: run ./mvnw package", e);
    }
  }
}
