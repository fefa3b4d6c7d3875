package guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the classes do not show: how long files are, and which switches have a default. */
class SourcesTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void files_are_short() {
    var lengths = new TreeMap<String, Integer>();
    sources().forEach((file, lines) -> lengths.put(file, lines.size()));
    var sorted = lengths.values().stream().sorted().toList();

    assertThat(lengths).allSatisfy((file, length) -> assertThat(length).isLessThanOrEqualTo(250));
    assertThat(sorted.get(sorted.size() / 2)).as("the median").isLessThanOrEqualTo(50);
  }

  /** With a default, a kind that is only half supported would compile. */
  @Test
  void a_switch_over_our_own_kinds_has_no_default() {
    var offences = new ArrayList<String>();
    sources()
        .forEach((file, lines) ->
            IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().startsWith("default ->"))
                .filter(i -> casesBefore(lines, i).anyMatch(SourcesTest::isOfOurKinds))
                .forEach(i -> offences.add(file + ":" + (i + 1))));

    assertThat(offences).isEmpty();
  }

  /** Sources are formatted, so the cases of one switch stand in one column. */
  private static Stream<String> casesBefore(List<String> lines, int end) {
    var column = column(lines.get(end));
    return IntStream.iterate(end - 1, i -> i >= 0, i -> i - 1)
        .mapToObj(lines::get)
        .filter(line -> !line.isBlank())
        .takeWhile(line -> column(line) >= column)
        .filter(line -> column(line) == column);
  }

  private static int column(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** "case Deleted _", unlike "case KMS_KEY", which is an enum's, and "case String s". */
  private static boolean isOfOurKinds(String line) {
    var type = Pattern.compile("case ([A-Z][a-z]\\w*)").matcher(line.strip());
    return type.lookingAt()
        && PRODUCT.stream().anyMatch(known -> known.getSimpleName().equals(type.group(1)));
  }

  private static Map<String, List<String>> sources() {
    try (var files = Files.walk(Path.of("functions"))) {
      var sources = new TreeMap<String, List<String>>();
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        sources.put(file.toString(), Files.readAllLines(file));
      }
      return sources;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
