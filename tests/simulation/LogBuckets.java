package simulation;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where the members' logs go, and what room the archive's policy has. */
public record LogBuckets(Stage stage, Organization organization) {
  private static final String PADDING = "StatementsOfOthers";

  /** The bucket that an account has if there is no archive. */
  public String ownOf(String id) {
    return "%s-%s-%s".formatted(stage.variable("BUCKET_NAME_PREFIX"), id, Deployment.REGION);
  }

  public String standbyOf(String id) {
    return "%s-standby-%s-%s"
        .formatted(stage.variable("BUCKET_NAME_PREFIX"), id, Deployment.REGION);
  }

  /** Whether the trail records into this bucket, and its last log file got there. */
  public boolean takeLogsOf(String id, String bucket) {
    return organization
        .trail(id)
        .filter(trail -> trail.text("S3BucketName").filter(bucket::equals).isPresent())
        .map(trail -> trail.recording())
        .filter(is -> is.logging() && is.delivered().isPresent() && is.deliveryError().isEmpty())
        .isPresent();
  }

  /** People add to the archive's policy until it has this many bytes. */
  public void fillPolicy(int bytes) {
    change(statements -> {
      var longer = new ArrayList<>(statements);
      longer.add(padding(0));
      longer.set(
          statements.size(),
          padding(bytes - json(document(longer)).getBytes(StandardCharsets.UTF_8).length));
      return longer;
    });
  }

  /** They take it out again. */
  public void emptyPolicy() {
    change(statements ->
        statements.stream()
            .filter(s -> !(s instanceof Map<?, ?> map && PADDING.equals(map.get("Sid"))))
            .map(Object.class::cast)
            .toList());
  }

  /** How often the guardrail of the accounts changed the archive's policy. */
  public long policyWrites() {
    return stage.deployed().cloud().callsOfProduct().stream()
        .filter(call -> call.operation().equals("PutBucketPolicy"))
        .filter(call -> call.caller().contains("AccountRole"))
        .count();
  }

  private void change(UnaryOperator<List<Object>> how) {
    var policy = stage.world().bucket(stage.logBucket()).orElseThrow().policy().orElseThrow();
    var next = json(document(how.apply(statements(policy))));
    stage.world().run(state -> state.buckets().setPolicy(stage.logBucket(), Optional.of(next)));
  }

  private static Map<String, Object> document(List<Object> statements) {
    return Map.of("Version", "2012-10-17", "Statement", statements);
  }

  private Object padding(int letters) {
    var padding = new HashMap<String, Object>();
    padding.put("Sid", PADDING);
    padding.put("Effect", "Deny");
    padding.put("Principal", "*");
    padding.put("Action", "s3:DeleteBucket");
    padding.put("Resource", "arn:aws:s3:::" + stage.logBucket());
    padding.put(
        "Condition", Map.of("StringEquals", Map.of("aws:PrincipalTag/team", "x".repeat(letters))));
    return padding;
  }

  private static List<Object> statements(String policy) {
    try {
      var statements = new ArrayList<>();
      if (JSON.std.mapFrom(policy).get("Statement") instanceof List<?> list) {
        statements.addAll(list);
      }
      return statements;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(Map<String, Object> document) {
    try {
      return JSON.std.asString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
