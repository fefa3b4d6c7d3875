package guardrail.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of words, set so that each column begins at one place. */
final class Columns {
  private Columns() {}

  static String of(List<List<String>> rows) {
    var widths =
        IntStream.range(0, rows.getFirst().size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, row.size())
            .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
            .collect(Collectors.joining("  ", "  ", ""))
            .stripTrailing()
        + "\n";
  }
}
