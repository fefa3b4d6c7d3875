package mutation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What PIT's report says, for people: the score of each package, the worst first, and where a fault
 * was made that no test noticed.
 */
public final class MutationReport {
  private MutationReport() {}

  /** Prints the report that stands at this path. */
  public static void main(String[] args)
      throws IOException, SAXException, ParserConfigurationException {
    try (var report = Files.newInputStream(Path.of(args[0]))) {
      lines(read(report)).forEach(System.out::println);
    }
  }

  static List<Fault> read(InputStream report)
      throws IOException, SAXException, ParserConfigurationException {
    var mutations =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(report)
            .getElementsByTagName("mutation");
    return IntStream.range(0, mutations.getLength())
        .mapToObj(i -> fault((Element) mutations.item(i)))
        .toList();
  }

  private static Fault fault(Element mutation) {
    return new Fault(
        text(mutation, "mutatedClass"),
        text(mutation, "sourceFile"),
        Integer.parseInt(text(mutation, "lineNumber")),
        text(mutation, "description"),
        Boolean.parseBoolean(mutation.getAttribute("detected")),
        !mutation.getAttribute("status").equals("NO_COVERAGE"));
  }

  private static String text(Element mutation, String name) {
    return mutation.getElementsByTagName(name).item(0).getTextContent();
  }

  static List<String> lines(List<Fault> faults) {
    var lines = new ArrayList<String>();
    lines.add(score("all", faults));
    var areas = faults.stream().collect(groupingBy(Fault::area, TreeMap::new, toList()));
    var worstFirst =
        areas.entrySet().stream()
            .sorted(Comparator.comparingDouble(area -> share(area.getValue())))
            .toList();
    worstFirst.forEach(area -> lines.add(score(area.getKey(), area.getValue())));
    for (var area : worstFirst) {
      var survivors = area.getValue().stream().filter(fault -> !fault.noticed()).toList();
      if (!survivors.isEmpty()) {
        lines.add("");
        lines.add("%s: no test notices".formatted(area.getKey()));
        survivors.stream()
            .sorted(Fault.IN_READING_ORDER)
            .forEach(fault -> lines.add("  " + fault.place()));
      }
    }
    return lines;
  }

  private static String score(String name, List<Fault> faults) {
    var noticed = faults.stream().filter(Fault::noticed).count();
    return "%-12s %3d %%  %d of %d faults noticed"
        .formatted(name, (int) share(faults), noticed, faults.size());
  }

  /** In percent. */
  private static double share(List<Fault> faults) {
    return 100.0 * faults.stream().filter(Fault::noticed).count() / faults.size();
  }
}
