package guardrail.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of words, set so that each column begins at one place. */
final class Columns {
  private Columns() {}

  static String of(List<List<String>> rows) {
    return rows.stream().map(row -> line(rows, row)).collect(Collectors.joining());
  }

  private static String line(List<List<String>> rows, List<String> row) {
    return IntStream.range(0, row.size())
            .mapToObj(i -> pad(row.get(i), width(rows, i)))
            .collect(Collectors.joining("  ", "  ", ""))
            .stripTrailing()
        + "\n";
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String pad(String word, int width) {
    return word + " ".repeat(width - word.length());
  }
}
