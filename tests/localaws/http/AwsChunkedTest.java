package localaws.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AwsChunkedTest {
  @Test
  void takes_the_body_out_of_signed_chunks_with_a_trailing_checksum() {
    var body =
        "5;chunk-signature=ab\r\nhello\r\n6\r\n world\r\n0\r\nx-amz-checksum-crc32:q\r\n\r\n";

    assertThat(AwsChunked.unwrap(body.getBytes(UTF_8))).isEqualTo("hello world".getBytes(UTF_8));
  }
}
