package guardrail.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The whole e-mail of each notice, as a reader gets it. After a change of wording write the files
 * again with {@code ./mvnw test -Dtest=NoticeGoldenTest -Dgolden.write=true}, then read every one
 * of them aloud.
 */
class NoticeGoldenTest {
  private static final Path GOLDEN = Path.of("tests/guardrail/alert/notices");

  @TestFactory
  Stream<DynamicTest> every_notice_reads_as_agreed() {
    return Notices.titles().stream()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  var notice = Notices.named(name);
                  GoldenFile.compare(
                      GOLDEN.resolve(name + ".txt"),
                      "Subject: %s\n\n%s".formatted(notice.subject(), notice.email()));
                }));
  }

  @Test
  void no_golden_file_is_left_over() throws IOException {
    try (var files = Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
          .containsExactlyInAnyOrderElementsOf(Notices.titles());
    }
  }
}
