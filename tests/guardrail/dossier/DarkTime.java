package guardrail.dossier;

import guardrail.drift.BucketDrift;
import guardrail.drift.BucketDrift.RefusesCloudTrail;
import guardrail.drift.Drift;
import guardrail.drift.Explanations;
import guardrail.drift.TrailDrift.Deleted;
import guardrail.event.Json;
import guardrail.guarded.TrailArn;
import guardrail.observation.AwsError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A time in which a trail was dark, to be filled with calls. */
public final class DarkTime {
  public static final TrailArn ARN =
      new TrailArn("aws", "us-east-1", "111122223333", "standard-trail");
  public static final Instant FROM = Instant.parse("2026-11-22T09:14:03Z");
  public static final Instant TO = FROM.plusSeconds(40);
  public static final Instant ASKED = FROM.plusSeconds(960);
  public static final String INCIDENT = "incident-20261122T091403-1a2b";
  public static final String MALLORY = "arn:aws:iam::111122223333:user/mallory";

  /** What a call on the bucket "logs" did. */
  public static final BucketDrift REFUSES =
      new RefusesCloudTrail(
          "logs", new AwsError("s3:PutObject", "logs", "111122223333", "us-east-1", "no", "no"));

  private final List<PastCall> calls = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private DossierRequest request = request(MALLORY);

  private DarkTime() {}

  /** One that mallory began. */
  public static DarkTime ofMallory() {
    return new DarkTime();
  }

  /** One of somebody with another name. */
  public static DarkTime of(String name) {
    var time = new DarkTime();
    time.request = request(name);
    return time;
  }

  /** One of which nobody knows who began it, or when. */
  public static DarkTime ofNobody(Drift... drift) {
    var time = new DarkTime();
    time.request = ofDrift(drift);
    return time;
  }

  /** What is asked if no event told of this drift. */
  public static DossierRequest ofDrift(Drift... drift) {
    return new DossierRequest(
        ARN,
        Optional.of(INCIDENT),
        Optional.empty(),
        TO,
        Stream.of(drift).anyMatch(Deleted.class::isInstance),
        false,
        Suspect.NOBODY,
        Stream.of(drift).flatMap(one -> Explanations.of(one).stream()).toList());
  }

  static DossierRequest request(String name) {
    return new DossierRequest(
        ARN,
        Optional.of(INCIDENT),
        Optional.of(FROM),
        TO,
        true,
        true,
        new Suspect(Optional.of(name), Optional.of("AKIAMALLORY"), Optional.empty()),
        List.of());
  }

  /** What is asked if no event told who made this drift, and nothing went unrecorded. */
  public static AttributionRequest attribution(Drift... drift) {
    return new AttributionRequest(
        ARN,
        Optional.of(INCIDENT),
        TO,
        "MEDIUM",
        List.of("it records all, and something around it was changed"),
        Stream.of(drift).map(one -> "a difference: " + one.getClass().getSimpleName()).toList(),
        Stream.of(drift).flatMap(one -> Explanations.of(one).stream()).toList());
  }

  /** A call of mallory's that went through. */
  public DarkTime call(String service, String name, String... parameters) {
    return add(MALLORY, "AKIAMALLORY", service, name, Optional.empty(), parameters);
  }

  /** One that AWS refused. */
  public DarkTime refused(String error, String service, String name, String... parameters) {
    return add(MALLORY, "AKIAMALLORY", service, name, Optional.of(error), parameters);
  }

  /** One of somebody else's. */
  public DarkTime by(String actor, String service, String name, String... parameters) {
    return add(actor, "ASIASOMEBODYELSE", service, name, Optional.empty(), parameters);
  }

  public DarkTime missing(String region, String what, Optional<Instant> before, String why) {
    gaps.add(new Gap(region, what, before, why));
    return this;
  }

  private DarkTime add(
      String actor,
      String key,
      String service,
      String name,
      Optional<String> error,
      String... parameters) {
    var number = calls.size();
    calls.add(
        PastCall.of(
            "",
            Instant.EPOCH,
            "",
            record(
                "e" + number,
                FROM.plusSeconds(number),
                actor,
                key,
                service,
                name,
                error,
                parameters)));
    return this;
  }

  /** A record as Event history has it. */
  public static String record(
      String id,
      Instant at,
      String actor,
      String key,
      String service,
      String name,
      Optional<String> error,
      String... parameters) {
    var asked = new LinkedHashMap<String, Object>();
    for (int i = 0; i < parameters.length; i += 2) {
      asked.put(parameters[i], parameters[i + 1]);
    }
    var record = new LinkedHashMap<String, Object>();
    record.put("eventID", id);
    record.put("eventTime", at.toString());
    record.put("eventSource", service + ".amazonaws.com");
    record.put("eventName", name);
    record.put("awsRegion", "us-east-1");
    record.put("readOnly", name.matches("(Get|List|Describe|Batch).*"));
    record.put(
        "userIdentity",
        Map.of("type", "IAMUser", "arn", actor, "userName", "whoever", "accessKeyId", key));
    record.put("sourceIPAddress", "198.51.100.23");
    record.put("requestParameters", asked);
    error.ifPresent(code -> record.put("errorCode", code));
    return Json.write(record);
  }

  public List<PastCall> calls() {
    return List.copyOf(calls);
  }

  /** What became of it, if it was asked about. */
  public Dossier dossier() {
    return dossier(Beginning.of(request, List.of()), false);
  }

  /** The same, where Event history tells who began it, with its first call. */
  public Dossier dossierByHistory() {
    return dossier(Beginning.of(request, calls), false);
  }

  /** The same, where it began before Event history does. */
  public Dossier dossierCut() {
    return dossier(Beginning.of(request, List.of()), true);
  }

  private Dossier dossier(Beginning beginning, boolean cut) {
    return new Dossier(
        request,
        beginning,
        Window.around(beginning.from(), request.to()),
        cut,
        List.of("us-east-1", "eu-central-1"),
        calls,
        gaps,
        ASKED);
  }
}
