package localaws.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The digests that the SDK checks (SQS Developer Guide, "Calculating the MD5 message digest"). */
final class Md5 {
  private final MessageDigest digest;

  private Md5() {
    try {
      digest = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }

  static String of(String body) {
    var md5 = new Md5();
    md5.digest.update(body.getBytes(UTF_8));
    return md5.hex();
  }

  /** Names in order; each name, type and value after its length. */
  static String of(Map<String, Object> attributes) {
    var md5 = new Md5();
    new TreeMap<>(attributes).forEach((name, value) -> md5.attribute(name, (Map<?, ?>) value));
    return md5.hex();
  }

  private void attribute(String name, Map<?, ?> value) {
    add(name.getBytes(UTF_8));
    add(String.valueOf(value.get("DataType")).getBytes(UTF_8));
    var binary = value.get("BinaryValue");
    digest.update((byte) (binary == null ? 1 : 2));
    add(
        binary == null
            ? String.valueOf(value.get("StringValue")).getBytes(UTF_8)
            : Base64.getDecoder().decode(binary.toString()));
  }

  private void add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
