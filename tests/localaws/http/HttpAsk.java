package localaws.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** A request as it came over the wire; header names in lower case, the body already unchunked. */
record HttpAsk(String method, URI uri, Map<String, String> headers, String body) {

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
