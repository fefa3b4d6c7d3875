package guardrail.policy.judge;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import programs.Posed;
import programs.SecondOpinion;

/**
 * Another evaluator agrees with every verdict that is one. What is unknown to us it is told, in
 * several ways: a verdict must hold in each of them.
 */
class PolicyJudgeIT {
  private static final long SEED = 20260501;
  private static final int POLICIES = 1_100;
  private static final String ACL = "s3:x-amz-acl";
  private static final String ACL_VALUE = "bucket-owner-full-control";
  private static final String CLOUDTRAIL = "cloudtrail.amazonaws.com";

  /** Keys of the folder, some of which every pattern of the policies tells from the others. */
  private static final List<String> KEYS =
      List.of(
          "~any~",
          "CloudTrail/x",
          "CloudTrail/us-east-1/a.json.gz",
          "CloudTrail/us-east-1/2026/05/x",
          "CloudTrail-Digest/x",
          "Config/x",
          "CloudTrailX",
          "a.json.gz");

  /** What CloudTrail puts there, as {@link Form} says it. */
  private static final String LOG_FILE = "CloudTrail/~-~-#/####/##/##/+.json.gz";

  /** Some that tell every pattern of the policies from the others. */
  private static final List<String> LOG_FILES =
      List.of(
          new Form("", LOG_FILE).sample(),
          "CloudTrail/us-east-1/2026/05/01/111122223333_CloudTrail_us-east-1_20260501T0000Z_a.json.gz",
          "CloudTrail/us-east-1/2026/06/01/111122223333_CloudTrail_us-east-1_20260601T0000Z_a.json.gz",
          "CloudTrail/eu-west-1/2026/05/01/111122223333_CloudTrail_eu-west-1_20260501T0000Z_a.json.gz");

  private final Random random = new Random(SEED);

  /** A policy, what is asked of it, and what we say. */
  private record Case(String policy, PolicyRequest request, Verdict verdict, List<Posed> posed) {
    String kind() {
      return verdict.getClass().getSimpleName();
    }

    boolean agrees(List<String> theirs) {
      if (theirs.getFirst().contains("policy.errors")) {
        return true;
      }
      return switch (verdict) {
        case Verdict.CannotJudge _ -> true;
        case Verdict.Allowed _ -> theirs.stream().allMatch("Allowed"::equals);
        case Verdict.Denied _ -> inEachWorld(theirs, "ExplicitlyDenied");
        case Verdict.NotAllowed _ -> inEachWorld(theirs, "ImplicitlyDenied", "ExplicitlyDenied");
      };
    }

    /** Of many keys, one is enough. */
    private boolean inEachWorld(List<String> theirs, String... answers) {
      int keys = Math.toIntExact(resources(request).count());
      return IntStream.range(0, theirs.size() / keys)
          .mapToObj(world -> theirs.subList(world * keys, world * keys + keys))
          .allMatch(world -> !Collections.disjoint(world, List.of(answers)));
    }
  }

  @Test
  void agrees_with_another_evaluator_wherever_it_judges() throws IOException {
    assumeFalse("skip".equals(System.getProperty("guardrail.iamsimulate")), "no node and npm");
    var policies = new RandomPolicies(SEED);
    var cases = new ArrayList<Case>();
    for (int i = 0; i < POLICIES; i++) {
      var policy = policies.next();
      for (var request : requests()) {
        cases.add(posed(policy, request));
      }
    }

    var theirs = SecondOpinion.on(cases.stream().flatMap(one -> one.posed().stream()).toList());

    var differences = new ArrayList<String>();
    int at = 0;
    for (var one : cases) {
      var answers = theirs.subList(at, at += one.posed().size());
      if (!one.agrees(answers) && TheirMistake.in(one.policy()).isEmpty()) {
        differences.add("%s, they say %s".formatted(one, answers));
      }
    }
    assertThat(differences).isEmpty();
    assertThat(policies(cases)).hasSizeGreaterThan(1_000);
    var kinds = cases.stream().collect(groupingBy(Case::kind, counting()));
    assertThat(kinds).containsOnlyKeys("Allowed", "Denied", "NotAllowed", "CannotJudge");
    assertThat(kinds.values()).allMatch(count -> count > cases.size() / 25);
    assertThat(kinds.get("CannotJudge")).isLessThan(cases.size() / 6);
    assertThat(TheirMistake.values())
        .allMatch(mistake -> cases.stream().anyMatch(one -> mistake.isIn(one.policy())));
  }

  private static Set<String> policies(List<Case> cases) {
    return cases.stream().map(Case::policy).collect(toSet());
  }

  private static List<PolicyRequest> requests() {
    var context =
        RequestContext.NOTHING_KNOWN.without(RandomConditions.ABSENT.toArray(String[]::new));
    for (var key : RandomConditions.PRESENT.entrySet()) {
      context = context.with(key.getKey(), key.getValue().toArray(String[]::new));
    }
    var writing = context.with(ACL, ACL_VALUE);
    return List.of(
        new PolicyRequest(CLOUDTRAIL, "s3:GetBucketAcl", RandomPolicies.BUCKET, context),
        new PolicyRequest(
            CLOUDTRAIL,
            "s3:PutObject",
            RandomPolicies.FOLDER + "CloudTrail/us-east-1/a.json.gz",
            writing),
        PolicyRequest.everyKeyBelow(CLOUDTRAIL, "s3:PutObject", RandomPolicies.FOLDER, writing),
        new PolicyRequest(CLOUDTRAIL, "s3:PutObject", RandomPolicies.FOLDER, LOG_FILE, writing));
  }

  private Case posed(String policy, PolicyRequest request) throws IOException {
    var verdict = PolicyJudge.judge(PolicyDocument.parse(policy), request);
    var document = JSON.std.mapFrom(policy);
    var posed = new ArrayList<Posed>();
    for (var world : List.of(Map.<String, Object>of(), world())) {
      var context = new HashMap<String, Object>(world);
      RandomConditions.PRESENT.forEach(
          (key, values) -> context.put(key, values.size() == 1 ? values.getFirst() : values));
      context.put(ACL, ACL_VALUE); // which they leave out where S3 has none
      resources(request)
          .forEach(resource ->
              posed.add(
                  new Posed(
                      CLOUDTRAIL,
                      request.action(),
                      resource,
                      RandomPolicies.ACCOUNT,
                      context,
                      List.of(),
                      List.of(document),
                      List.of())));
    }
    return new Case(policy, request, verdict, posed);
  }

  private static Stream<String> resources(PolicyRequest request) {
    var keys =
        switch (request.rest()) {
          case "" -> List.of("");
          case LOG_FILE -> LOG_FILES;
          default -> KEYS;
        };
    return keys.stream().map(key -> request.resource() + key);
  }

  private Map<String, Object> world() {
    var world = new HashMap<String, Object>();
    RandomConditions.UNKNOWN.forEach((key, values) -> {
      if (random.nextBoolean()) {
        world.put(key, values.get(random.nextInt(values.size())));
      }
    });
    return world;
  }
}
