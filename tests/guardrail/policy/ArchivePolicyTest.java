package guardrail.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.guarded.MemberStandard;
import guardrail.guarded.MemberStandard.Archive;
import guardrail.guarded.Sample;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchivePolicyTest {
  private static final String BUCKET = "arn:aws:s3:::" + Sample.LOG_BUCKET;
  private static final String ONE = "444455556666";
  private static final String TWO = "555566667777";
  private static final String THEIRS =
      """
      {"Sid":"OfOthers","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},\
      "Action":["s3:GetObject"],"Resource":"%s/*","Condition":{"Bool":{"x":true},"N":{"n":7}}}\
      """
          .formatted(BUCKET);
  private static final String HUBS =
      "{\"Version\":\"2012-10-17\",\"Statement\":[%s]}".formatted(THEIRS);
  private static final MemberStandard MEMBERS = members(Optional.empty());

  @Test
  void each_account_may_write_below_its_own_folder_and_for_its_own_trail() {
    var policy = read(read(HUBS).admitting(ONE, List.of(TWO), Set.of()).orElseThrow().json());

    assertThat(policy.accounts()).containsExactly(ONE, TWO);
    assertThat(statements(policy).get(1))
        .isEqualTo(
            statement(
                "GuardrailMembersAclCheck",
                "s3:GetBucketAcl",
                BUCKET,
                Map.of("aws:SourceArn", List.of(arn(ONE), arn(TWO)))));
    assertThat(statements(policy).get(2))
        .isEqualTo(
            statement(
                "GuardrailMembersWrite",
                "s3:PutObject",
                List.of(BUCKET + "/AWSLogs/" + ONE + "/*", BUCKET + "/AWSLogs/" + TWO + "/*"),
                Map.of(
                    "s3:x-amz-acl",
                    "bucket-owner-full-control",
                    "aws:SourceArn",
                    List.of(arn(ONE), arn(TWO)))));
  }

  @Test
  void they_write_below_the_prefix_of_the_standard() {
    var prefixed = members(Optional.of("audit"));

    var policy = ArchivePolicy.read(HUBS, prefixed).admitting(ONE, List.of(), Set.of());

    assertThat(policy.orElseThrow().json()).contains(BUCKET + "/audit/AWSLogs/" + ONE + "/*");
  }

  @Test
  void the_statements_of_others_stay_word_for_word_and_in_their_order() {
    var last = THEIRS.replace("OfOthers", "Last");
    var present = read(HUBS).admitting(ONE, List.of(), Set.of()).orElseThrow().json();
    var between = read(present.substring(0, present.length() - 2) + "," + last + "]}");

    var grown = between.admitting(TWO, List.of(), Set.of()).orElseThrow();

    assertThat(grown.json())
        .startsWith("{\"Version\":\"2012-10-17\",\"Statement\":[" + THEIRS + "," + last + ",");
    assertThat(statements(grown)).hasSize(4);
  }

  @Test
  void who_is_admitted_is_admitted_again_with_the_same_document() {
    var once = read(HUBS).admitting(ONE, List.of(TWO), Set.of()).orElseThrow();

    var twice = read(once.json());

    assertThat(twice.admits(ONE)).isTrue();
    assertThat(twice.admitting(TWO, List.of(ONE), Set.of()).orElseThrow().json())
        .isEqualTo(once.json());
  }

  @Test
  void a_list_of_one_that_came_back_as_that_one_is_the_same() {
    var policy = read(HUBS).admitting(ONE, List.of(), Set.of()).orElseThrow();

    assertThat(
            read(policy
                    .json()
                    .replace(
                        "[\"arn:aws:cloudtrail:us-east-1:" + ONE + ":trail/" + "standard-trail\"]",
                        '"' + arn(ONE) + '"'))
                .admits(ONE))
        .isTrue();
  }

  @Test
  void a_statement_that_somebody_widened_is_written_again() {
    var policy = read(HUBS).admitting(ONE, List.of(), Set.of()).orElseThrow();

    var widened = read(policy.json().replace("s3:PutObject", "s3:*"));

    assertThat(widened.admits(ONE)).isFalse();
    assertThat(widened.admitting(ONE, List.of(), Set.of()).orElseThrow().json())
        .isEqualTo(policy.json());
  }

  @Test
  void a_trail_of_another_name_or_region_is_nobodys() {
    var policy = read(HUBS).admitting(ONE, List.of(), Set.of()).orElseThrow();

    assertThat(read(policy.json().replace("trail/standard-trail", "trail/other")).accounts())
        .isEmpty();
    assertThat(read(policy.json().replace("us-east-1:4", "eu-west-1:4")).accounts()).isEmpty();
  }

  @Test
  void it_never_grows_beyond_what_s3_takes() {
    var full = read(HUBS).admitting(ONE, accounts(300), Set.of()).orElseThrow();

    assertThat(full.bytes()).isBetween(ArchivePolicy.LIMIT - 300, ArchivePolicy.LIMIT);
    assertThat(full.room()).isZero();
    assertThat(full.isNearlyFull()).isTrue();
    assertThat(full.accounts()).contains(ONE).hasSizeBetween(80, 100);
    assertThat(full.admitting(TWO, List.of(), Set.of())).isEmpty();
  }

  @Test
  void who_is_gone_makes_room_and_only_then() {
    var gone = Set.of("100000000000", "100000000001");
    var roomy = read(HUBS).admitting(ONE, accounts(2), gone).orElseThrow();
    assertThat(roomy.accounts()).containsAll(gone);
    var full = read(HUBS).admitting(ONE, accounts(300), Set.of()).orElseThrow();

    var next = full.admitting(TWO, List.of("666677778888", "777788889999"), gone).orElseThrow();

    assertThat(next.accounts())
        .contains(ONE, TWO, "666677778888")
        .doesNotContainAnyElementsOf(gone);
    assertThat(next.bytes()).isLessThanOrEqualTo(ArchivePolicy.LIMIT);
  }

  @Test
  void the_room_that_it_tells_is_the_room_that_it_has() {
    var some = read(HUBS).admitting(ONE, accounts(60), Set.of()).orElseThrow();

    var room = some.room();
    var filled = some.admitting(TWO, accounts(300), Set.of()).orElseThrow();

    assertThat(filled.accounts()).hasSize(some.accounts().size() + room);
    assertThat(some.isNearlyFull()).isFalse();
  }

  @Test
  void a_single_statement_may_stand_without_a_list() {
    var policy = read("{\"Statement\":%s}".formatted(THEIRS));

    assertThat(statements(policy.admitting(ONE, List.of(), Set.of()).orElseThrow())).hasSize(3);
  }

  private static ArchivePolicy read(String json) {
    return ArchivePolicy.read(json, MEMBERS);
  }

  private static MemberStandard members(Optional<String> prefix) {
    return new MemberStandard(
        "aws",
        "us-east-1",
        "standard-trail",
        "standard-trail",
        prefix,
        Optional.empty(),
        Optional.of(new Archive(Sample.LOG_BUCKET, Sample.ACCOUNT, Optional.empty())));
  }

  private static List<String> accounts(int number) {
    return IntStream.range(0, number).mapToObj(i -> String.valueOf(100_000_000_000L + i)).toList();
  }

  private static String arn(String account) {
    return "arn:aws:cloudtrail:us-east-1:" + account + ":trail/standard-trail";
  }

  private static Map<String, Object> statement(
      String sid, String action, Object resource, Map<String, Object> equal) {
    return Map.of(
        "Sid",
        sid,
        "Effect",
        "Allow",
        "Principal",
        Map.of("Service", "cloudtrail.amazonaws.com"),
        "Action",
        action,
        "Resource",
        resource,
        "Condition",
        Map.of("StringEquals", equal));
  }

  private static List<Object> statements(ArchivePolicy policy) {
    try {
      var statements = (List<?>) JSON.std.mapFrom(policy.json()).get("Statement");
      return Stream.<Object>concat(Objects.requireNonNull(statements).stream(), Stream.of())
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
