package localaws.kms;

import java.util.LinkedHashMap;
import java.util.Map;
import localaws.Operation;
import localaws.Request;

/** The only operation here that a key policy can open to other accounts (KMS API Reference). */
record DescribeKey(Keys keys) implements Operation {
  @Override
  public Map<String, Object> answer(Request request) {
    var key = keys.asked(request);
    var metadata = new LinkedHashMap<String, Object>();
    metadata.put("AWSAccountId", key.account());
    metadata.put("KeyId", key.id());
    metadata.put("Arn", key.arn());
    metadata.put("Enabled", key.state() == KeyState.ENABLED);
    metadata.put("KeyState", key.state().word());
    metadata.put("KeyUsage", "ENCRYPT_DECRYPT");
    metadata.put("KeySpec", "SYMMETRIC_DEFAULT");
    metadata.put("KeyManager", "CUSTOMER");
    metadata.put("Origin", "AWS_KMS");
    metadata.put("MultiRegion", false);
    key.deletedAt().ifPresent(at -> metadata.put("DeletionDate", (double) at.getEpochSecond()));
    return Map.of("KeyMetadata", metadata);
  }
}
