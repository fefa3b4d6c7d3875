package localaws.securityhub;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A finding as it was sent, and what AWS has against it (AWS Security Hub User Guide, ASFF). */
record Finding(Map<String, Object> fields) {
  private static final List<String> REQUIRED =
      List.of(
          "SchemaVersion",
          "Id",
          "ProductArn",
          "GeneratorId",
          "AwsAccountId",
          "CreatedAt",
          "UpdatedAt",
          "Title",
          "Description",
          "Resources");

  private static final List<String> LABELS =
      List.of("INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL");

  @SuppressWarnings("unchecked") // the wire's maps have string keys
  static Map<String, Object> fields(Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  /** The first thing that is wrong with it, if anything is. */
  Optional<String> wrong(String account, String region) {
    var product =
        "arn:aws:securityhub:%s:%s:product/%s/default".formatted(region, account, account);
    return Stream.of(
            REQUIRED.stream()
                .filter(name -> text(name).isBlank())
                .map(name -> name + " is missing"),
            unless(text("SchemaVersion").equals("2018-10-08"), "SchemaVersion"),
            unless(text("ProductArn").equals(product), "ProductArn is not the caller's"),
            unless(text("AwsAccountId").equals(account), "AwsAccountId is not the caller's"),
            unless(text("Id").length() <= 512, "Id is longer than 512"),
            unless(text("Title").length() <= 256, "Title is longer than 256"),
            unless(text("Description").length() <= 1_024, "Description is longer than 1024"),
            unless(isTime("CreatedAt") && isTime("UpdatedAt"), "a time is not of ISO 8601"),
            unless(hasResources(), "Resources"),
            unless(advice().length() <= 512, "Remediation.Recommendation.Text is too long"),
            unless(hasTypes(), "Types"),
            unless(LABELS.contains(label()), "Severity.Label"),
            unless(List.of("", "ACTIVE", "ARCHIVED").contains(text("RecordState")), "RecordState"))
        .flatMap(reasons -> reasons)
        .findFirst();
  }

  private static Stream<String> unless(boolean fine, String reason) {
    return fine ? Stream.empty() : Stream.of(reason);
  }

  private boolean hasResources() {
    var resources = list(fields.get("Resources"));
    return resources.size() >= 1
        && resources.size() <= 32
        && resources.stream()
            .allMatch(one -> fields(one).containsKey("Type") && fields(one).containsKey("Id"));
  }

  private boolean hasTypes() {
    var types = list(inside("FindingProviderFields").get("Types"));
    return !types.isEmpty()
        && types.stream().allMatch(type -> type.toString().matches("[^/]+(/[^/]+){0,2}"));
  }

  private String label() {
    return String.valueOf(
        fields(inside("FindingProviderFields").getOrDefault("Severity", Map.of())).get("Label"));
  }

  private String advice() {
    return String.valueOf(
        fields(inside("Remediation").getOrDefault("Recommendation", Map.of()))
            .getOrDefault("Text", ""));
  }

  private boolean isTime(String name) {
    try {
      Instant.parse(text(name));
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }

  private Map<String, Object> inside(String name) {
    return fields(fields.getOrDefault(name, Map.of()));
  }

  private String text(String name) {
    return String.valueOf(fields.getOrDefault(name, ""));
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
