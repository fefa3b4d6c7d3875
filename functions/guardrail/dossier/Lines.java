package guardrail.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Records as they are kept: one a line, packed, as CloudTrail's own log files are. */
public final class Lines {
  private Lines() {}

  /** JSON text has no line breaks but between its parts, where a space says the same. */
  public static byte[] packed(List<PastCall> calls) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      for (var call : calls) {
        gzip.write(call.json().replaceAll("[\\r\\n]+", " ").getBytes(StandardCharsets.UTF_8));
        gzip.write('\n');
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
