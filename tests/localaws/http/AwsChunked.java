package localaws.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Takes a body out of S3's own chunks, dropping signatures and trailing checksums. */
final class AwsChunked {
  private AwsChunked() {}

  static boolean applies(String contentSha256, String contentEncoding) {
    return contentSha256.startsWith("STREAMING-") || contentEncoding.contains("aws-chunked");
  }

  static byte[] unwrap(byte[] body) {
    var plain = new ByteArrayOutputStream();
    int at = 0;
    while (at < body.length) {
      int end = endOfLine(body, at);
      var head = new String(body, at, end - at, StandardCharsets.US_ASCII);
      int size = Integer.parseInt(head.replaceFirst(";.*", ""), 16);
      if (size == 0) {
        break;
      }
      plain.write(body, end + 2, size);
      at = end + 2 + size + 2;
    }
    return plain.toByteArray();
  }

  private static int endOfLine(byte[] body, int from) {
    int at = from;
    while (body[at] != '\r') {
      at++;
    }
    return at;
  }
}
