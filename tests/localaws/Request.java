package localaws;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operation is asked, by whom, in which Region and when; members as the API names them. */
public record Request(Caller caller, String region, Map<String, Object> members, Instant at) {

  /** Present and empty is not absent: CloudTrail clears a setting by "". */
  public Optional<String> text(String member) {
    return Optional.ofNullable(members.get(member)).map(String::valueOf);
  }

  public Optional<Boolean> flag(String member) {
    return text(member).map(Boolean::parseBoolean);
  }

  public List<?> list(String member) {
    return members.get(member) instanceof List<?> list ? list : List.of();
  }

  @SuppressWarnings("unchecked") // the wires' maps have string keys
  public Map<String, Object> map(String member) {
    return members.get(member) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  /** Refuses loudly what the operation's stand-in would otherwise leave out in silence. */
  public void only(String... known) {
    for (var member : members.keySet()) {
      if (!List.of(known).contains(member)) {
        throw AwsError.notModelled("member " + member + " of this operation");
      }
    }
  }

  public String required(String member) {
    return text(member)
        .orElseThrow(() -> AwsError.refused("ValidationException", "missing member " + member));
  }
}
