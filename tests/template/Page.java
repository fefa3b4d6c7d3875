package template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A page of docs/: its headings with the text below each, and the rows of its tables. */
public record Page(String text) {
  public static Page of(String file) {
    try {
      return new Page(Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands under one heading; the level is the number of its signs. */
  record Section(String title, String body) {
    /** The text of one paragraph, on one line; empty if none begins so. */
    String paragraph(String beginning) {
      return body.lines()
          .dropWhile(line -> !line.startsWith(beginning))
          .takeWhile(line -> !line.isBlank())
          .collect(Collectors.joining(" "));
    }
  }

  List<Section> sections(int level) {
    var sign = "#".repeat(level) + " ";
    return Arrays.stream(("\n" + text).split("\n" + sign))
        .skip(1)
        .map(part -> new Section(part.lines().findFirst().orElse(""), part))
        .toList();
  }

  /** The sections one level below a heading. */
  List<Section> sectionsOf(String title) {
    return sections(2).stream()
        .filter(part -> part.title().equals(title))
        .flatMap(part -> new Page(part.body()).sections(3).stream())
        .toList();
  }

  /** The cells of every table row that has so many of them. */
  public List<List<String>> rows(int cells) {
    return text.lines()
        .filter(line -> line.startsWith("|"))
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
        .filter(row -> row.size() == cells)
        .toList();
  }
}
