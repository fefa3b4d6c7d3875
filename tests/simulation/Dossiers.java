package simulation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import localaws.cloudtrail.PastEvent;

/**
 * What was told of a dark time, and what was kept of it, held against what the world saw itself.
 */
public final class Dossiers {
  private final Stage stage;

  public Dossiers(Stage stage) {
    this.stage = stage;
  }

  /** The last dossier says this. */
  public void checkTold(String... words) {
    stage.check(
        "a dossier says " + String.join(", ", words),
        !stage.dossiers().isEmpty() && stage.dossiers().getLast().says(words));
  }

  /** The last one holds every management call of the account in that time, and no other. */
  public void checkHoldsAll(Instant from, Instant to) {
    checkHoldsAll(stage.world().account(), from, to);
  }

  /** The same of another account. */
  public void checkHoldsAll(String account, Instant from, Instant to) {
    var first = from.truncatedTo(ChronoUnit.SECONDS);
    var made =
        stage.world().history(account).stream()
            .filter(event -> !event.at().isBefore(first) && !event.at().isAfter(to))
            .map(PastEvent::id)
            .collect(Collectors.toSet());
    var kept = records().stream().map(record -> String.valueOf(record.get("eventID"))).toList();
    stage.check(
        "it holds the %d management calls made in the dark, each once".formatted(made.size()),
        !made.isEmpty() && kept.size() == made.size() && made.containsAll(kept));
    stage.check(
        "the attacker's calls are those of the call log",
        calls(records()).equals(attackersCalls(account, first, to)));
  }

  /** How often each call was made by the attacker, as the records say. */
  private static Map<String, Long> calls(List<Map<String, Object>> records) {
    return records.stream()
        .filter(record -> String.valueOf(record.get("userIdentity")).contains("user/mallory"))
        .collect(
            Collectors.groupingBy(
                record -> String.valueOf(record.get("eventName")), Collectors.counting()));
  }

  /** The same, as the world logged it; of reads the stand-in has no records. */
  private Map<String, Long> attackersCalls(String account, Instant from, Instant to) {
    return stage.world().calls().stream()
        .filter(call -> call.caller().equals("arn:aws:iam::" + account + ":user/mallory"))
        .filter(call -> !call.at().isBefore(from) && !call.at().isAfter(to))
        .filter(call -> !call.operation().matches("(Get|List|Describe|Head).*"))
        .collect(Collectors.groupingBy(call -> call.operation(), Collectors.counting()));
  }

  /** What is in the file that the last dossier names. */
  public List<Map<String, Object>> records() {
    if (stage.dossiers().isEmpty()) {
      return List.of();
    }
    var folder = String.valueOf(stage.dossiers().getLast().field("folder"));
    var path = folder.replaceFirst("^s3://", "").split("/", 2);
    var packed = stage.world().contents(path[0]).getOrDefault(path[1] + "events.jsonl.gz", "");
    return lines(packed).stream().map(Dossiers::json).toList();
  }

  private static List<String> lines(String packed) {
    try (var gzip =
        new GZIPInputStream(
            new ByteArrayInputStream(packed.getBytes(StandardCharsets.ISO_8859_1)))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException nothingOrNoGzip) {
      return List.of();
    }
  }

  private static Map<String, Object> json(String line) {
    try {
      return JSON.std.mapFrom(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
