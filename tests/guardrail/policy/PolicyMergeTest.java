package guardrail.policy;

import static guardrail.guarded.Sample.LOG_BUCKET;
import static guardrail.guarded.Sample.PLAIN_TRAIL;
import static org.assertj.core.api.Assertions.assertThat;

import guardrail.guarded.GuardedTrail;
import guardrail.guarded.Sample;
import guardrail.guarded.TrailArn;
import guardrail.policy.PolicyMerge.CannotMerge;
import guardrail.policy.PolicyMerge.Merged;
import guardrail.policy.PolicyMerge.TooLong;
import guardrail.policy.judge.PolicyDocument;
import guardrail.policy.judge.PolicyRequest;
import guardrail.policy.judge.PolicyStatement;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyMergeTest {
  private static final PolicyDocument REQUIRED =
      PolicyDocument.parse(LogBucketPolicy.of(PLAIN_TRAIL, LOG_BUCKET));
  private static final List<PolicyRequest> REQUESTS =
      CloudTrailRequests.ofBucket(PLAIN_TRAIL, LOG_BUCKET);

  private static final String FOREIGN =
      json(
          "{'Sid':'Readers', 'Effect':'Allow','Principal':{'AWS':'111122223333'},"
              + "'Action':'s3:GetObject','Resource':'*'}");
  private static final String DENY_ALL =
      json("{'Sid':'Dark','Effect':'Deny','Principal':'*','Action':'s3:*','Resource':'*'}");
  private static final String UNKNOWN =
      json(
          "{'Sid':'Far','Effect':'Deny','Principal':'*','Action':'*','Resource':'*',"
              + "'Condition':{'NotIpAddress':{'aws:SourceIp':'203.0.113.0/24'}}}");

  @Test
  void a_policy_that_lets_cloudtrail_write_stays_as_it_is() {
    var current = "{ \"Statement\": [ " + FOREIGN + " , " + all(REQUIRED) + " ] }";

    var merged = merged(current);

    assertThat(merged.json()).isEqualTo(current);
    assertThat(merged.changed()).isFalse();
  }

  @Test
  void puts_back_what_is_missing_behind_the_statements_of_others() {
    var merged = merged(policy(FOREIGN));

    assertThat(merged.json()).isEqualTo(policy(FOREIGN, all(REQUIRED)));
    assertThat(merged.putBack()).isEqualTo(REQUIRED.statements());
    assertThat(merged.takenOut()).isEmpty();
  }

  @Test
  void takes_out_what_denies_and_no_more_if_that_is_enough() {
    var merged = merged(policy(DENY_ALL, FOREIGN, all(REQUIRED)));

    assertThat(merged.json()).isEqualTo(policy(FOREIGN, all(REQUIRED)));
    assertThat(merged.takenOut()).extracting(PolicyStatement::text).containsExactly(DENY_ALL);
    assertThat(merged.putBack()).isEmpty();
  }

  @Test
  void takes_out_every_one_that_denies() {
    var merged = merged(policy(DENY_ALL, FOREIGN, DENY_ALL));

    assertThat(merged.takenOut()).hasSize(2);
    assertThat(merged.json()).isEqualTo(policy(FOREIGN, all(REQUIRED)));
  }

  @Test
  void replaces_a_statement_of_the_same_sid_in_its_place() {
    var own = REQUIRED.statements().get(1);
    var narrowed = own.text().replace("111122223333/*", "111122223333/CloudTrail/*");
    var current = policy(narrowed, FOREIGN, REQUIRED.statements().getFirst().text());

    var merged = merged(current);

    assertThat(merged.replaced()).extracting(PolicyStatement::text).containsExactly(narrowed);
    assertThat(merged.json()).startsWith(policy(own.text(), FOREIGN).replace("]}", ","));
  }

  @Test
  void leaves_a_statement_of_the_same_sid_that_is_another_trails() {
    var theirs = theirs("theirs").replace("AWSLogs/111122223333", "AWSLogs/444455556666");

    var merged = merged(policy(theirs));

    assertThat(merged.replaced()).isEmpty();
    assertThat(merged.json()).startsWith(policy(theirs).replace("]}", ","));
    assertThat(merged.json())
        .containsPattern("\"AWSCloudTrailAclCheck20150319Of[0-9a-f]{8}\"")
        .containsPattern("\"AWSCloudTrailWrite20150319Of[0-9a-f]{8}\"");
    assertThat(merged(merged.json()).changed()).isFalse();
  }

  @Test
  void replaces_its_own_where_another_trail_has_the_sid() {
    var once = merged(policy(theirs("theirs"))).json();
    var narrowed =
        once.replaceFirst("(?s)(20150319Of.*AWSLogs/111122223333/)\\*", "$1CloudTrail/us-east-1/*");

    assertThat(narrowed).isNotEqualTo(once);
    assertThat(merged(narrowed).json()).isEqualTo(once);
  }

  @Test
  void does_not_grow_however_often_another_trail_is_written_into_its_statements() {
    var once = merged(policy(theirs("bogus"))).json();
    var policy = once;

    for (int i = 0; i < 5; i++) {
      policy = merged(policy.replace("trail/standard-trail", "trail/bogus" + i)).json();
      assertThat(policy).isEqualTo(once);
    }
  }

  /** They share a bucket, and each guardrail mends for its own. */
  @Test
  void two_trails_never_take_each_others_place() {
    var other = theirs("other");
    var others = PolicyDocument.parse(policy(other));
    var both = merged(policy(other)).json();
    var requests =
        CloudTrailRequests.ofBucket(
            new GuardedTrail(
                new TrailArn("aws", "us-east-1", Sample.ACCOUNT, "other"), PLAIN_TRAIL.standard()),
            LOG_BUCKET);

    var emptied =
        both.replaceAll("\"Sid\":\"AWSCloudTrailWrite20150319\"", "\"Sid\":\"Any\"")
            .replaceFirst("s3:PutObject", "s3:GetObject");
    var mended = (Merged) PolicyMerge.merge(PolicyDocument.parse(emptied), others, requests);

    assertThat(mended.changed()).isTrue();
    assertThat(merged(mended.json()).changed()).isFalse();
  }

  @Test
  void leaves_a_statement_of_the_same_sid_that_does_as_well() {
    var own = REQUIRED.statements().get(1).text();
    var wider = own.replace("AWSLogs/111122223333/*", "*");
    var current = policy(wider, REQUIRED.statements().getFirst().text());

    assertThat(merged(current).json()).isEqualTo(current);
  }

  @Test
  void makes_sure_where_an_allow_may_do_or_not() {
    var maybe = REQUIRED.statements().get(1).text().replace("aws:SourceArn", "aws:SourceOrgID");

    var merged = merged(policy(REQUIRED.statements().getFirst().text(), maybe));

    assertThat(merged.replaced()).extracting(PolicyStatement::text).containsExactly(maybe);
  }

  @Test
  void takes_out_what_certainly_denies_and_keeps_what_nobody_understands() {
    var merged = merged(policy(UNKNOWN, DENY_ALL, FOREIGN));

    assertThat(merged.json()).isEqualTo(policy(UNKNOWN, FOREIGN, all(REQUIRED)));
    assertThat(merged.takenOut()).extracting(PolicyStatement::text).containsExactly(DENY_ALL);
    assertThat(merged.unclear())
        .hasValueSatisfying(why -> assertThat(why).contains("'Far'", "aws:SourceIp"));
  }

  @Test
  void adds_nothing_to_allows_that_do_where_a_deny_is_unclear() {
    var theirs = all(REQUIRED).replace("\"Effect\":\"Allow\"", "\"Effect\": \"Allow\"");

    assertThat(merged(policy(UNKNOWN, DENY_ALL, theirs)).json()).isEqualTo(policy(UNKNOWN, theirs));
  }

  @Test
  void touches_nothing_where_all_that_is_left_is_unclear() {
    var merged = merged(policy(UNKNOWN, DENY_ALL));

    assertThat(merge(merged.json())).isEqualTo(new CannotMerge(merged.unclear().orElseThrow()));
  }

  @Test
  void says_so_if_what_is_required_is_not_enough() {
    var nothing = PolicyDocument.parse("{\"Statement\":[]}");

    assertThat(PolicyMerge.merge(nothing, nothing, REQUESTS))
        .isEqualTo(new CannotMerge("nothing required allows " + REQUESTS.getFirst()));
  }

  @Test
  void says_how_much_longer_than_allowed_it_would_be() {
    var full = policy(FOREIGN.replace("Readers", "R".repeat(ArchivePolicy.LIMIT - 700)));

    int length = (full + "," + all(REQUIRED)).replace(" ", "").length();

    assertThat(merge(full)).isEqualTo(new TooLong(length, ArchivePolicy.LIMIT));
    assertThat(
            PolicyMerge.merge(
                PolicyDocument.parse(full), REQUIRED, REQUESTS, 2 * ArchivePolicy.LIMIT))
        .isInstanceOf(Merged.class);
  }

  private static PolicyMerge.Result merge(String current) {
    return PolicyMerge.merge(PolicyDocument.parse(current), REQUIRED, REQUESTS);
  }

  private static String theirs(String name) {
    return all(REQUIRED).replace("trail/standard-trail", "trail/" + name);
  }

  private static Merged merged(String current) {
    return (Merged) merge(current);
  }

  private static String policy(String... statements) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
  }

  private static String all(PolicyDocument policy) {
    return String.join(",", policy.statements().stream().map(PolicyStatement::text).toList());
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
