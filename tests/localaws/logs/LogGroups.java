package localaws.logs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import localaws.AwsError;
import localaws.Request;

/** The log groups of all accounts and Regions; what is written to them is nowhere. */
public final class LogGroups {
  private final Map<String, LogGroup> byArn = new TreeMap<>();

  /** As if somebody had created it, with no call and no record. */
  public void create(String account, String region, String name, Instant at) {
    put(new LogGroup(account, region, name, at, Optional.empty()));
  }

  /** As PutRetentionPolicy does; empty keeps events for ever. */
  public void keep(String arn, Optional<Integer> days) {
    byArn.computeIfPresent(bare(arn), (_, group) -> group.keeping(days));
  }

  public void remove(String arn) {
    byArn.remove(bare(arn));
  }

  /** By its ARN, with or without a final ":*". */
  public Optional<LogGroup> find(String arn) {
    return Optional.ofNullable(byArn.get(bare(arn)));
  }

  public boolean exists(String arn) {
    return find(arn).isPresent();
  }

  void put(LogGroup group) {
    byArn.put(group.arn(), group);
  }

  List<LogGroup> of(Request request) {
    return byArn.values().stream()
        .filter(group -> group.account().equals(request.caller().account()))
        .filter(group -> group.region().equals(request.region()))
        .toList();
  }

  /** The group that a write names, in the caller's account and the Region of the call. */
  LogGroup asked(Request request) {
    return find(named(request))
        .orElseThrow(() ->
            AwsError.refused(
                "ResourceNotFoundException", "The specified log group does not exist."));
  }

  String named(Request request) {
    var name = request.text("logGroupName").orElse("");
    if (!name.matches("[.\\-_/#A-Za-z0-9]{1,512}")) {
      throw AwsError.refused("InvalidParameterException", "Invalid logGroupName: " + name);
    }
    return "arn:aws:logs:%s:%s:log-group:%s"
        .formatted(request.region(), request.caller().account(), name);
  }

  private static String bare(String arn) {
    return arn.replaceFirst(":\\*$", "");
  }
}
