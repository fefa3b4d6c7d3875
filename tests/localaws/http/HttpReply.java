package localaws.http;

import java.util.Map;

/** An answer as it goes over the wire. */
record HttpReply(int status, Map<String, String> headers, String body) {

  static HttpReply of(int status, String contentType, String body) {
    return new HttpReply(status, Map.of("Content-Type", contentType), body);
  }
}
