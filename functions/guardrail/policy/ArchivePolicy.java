package guardrail.policy;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.jr.ob.JSON;
import guardrail.guarded.MemberStandard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The policy of the archive, which lets CloudTrail write for one account after the other: two
 * statements of its own name them all, and the others stay as they are, since people add theirs.
 *
 * <p>Who has left stays in it until the room is needed: its trail may deliver on, and is better
 * kept than lost. What is in the bucket needs no statement.
 */
public final class ArchivePolicy {
  /** Amazon S3 User Guide, "Bucket policies": at most 20 KB (docs/aws-facts.md E1). */
  public static final int LIMIT = 20_480;

  private final Map<String, Object> document;
  private final MemberStatements ours;
  private final SortedSet<String> accounts;

  private ArchivePolicy(
      Map<String, Object> document, MemberStatements ours, SortedSet<String> accounts) {
    this.document = document;
    this.ours = ours;
    this.accounts = accounts;
  }

  /** The policy that this document is. */
  public static ArchivePolicy read(String json, MemberStandard members) {
    try {
      var ours = new MemberStatements(members);
      var document = JSON.std.mapFrom(json);
      return new ArchivePolicy(document, ours, ours.accountsIn(statements(document)));
    } catch (IOException malformed) {
      throw new UncheckedIOException("S3 gave a policy that is no JSON", malformed);
    }
  }

  public SortedSet<String> accounts() {
    return new TreeSet<>(accounts);
  }

  /** Whether CloudTrail may write for this account, and nobody touched what says so. */
  public boolean admits(String account) {
    return accounts.contains(account)
        && normal(statements(document)).equals(normal(naming(accounts)));
  }

  /**
   * The policy that admits this account too, and of the others as many as there is room for; empty
   * if it is full.
   *
   * @param gone who may make room
   */
  public Optional<ArchivePolicy> admitting(
      String account, Collection<String> others, Set<String> gone) {
    var all = new TreeSet<>(accounts);
    all.addAll(others);
    all.add(account);
    if (with(all).bytes() <= LIMIT) {
      return Optional.of(with(all));
    }
    var next = new TreeSet<>(accounts);
    next.removeAll(gone);
    next.add(account);
    return Optional.of(with(next)).filter(p -> p.bytes() <= LIMIT).map(p -> p.filled(others));
  }

  private ArchivePolicy filled(Collection<String> others) {
    var fullest = this;
    for (var other : new TreeSet<>(others)) {
      var next = new TreeSet<>(fullest.accounts);
      next.add(other);
      if (with(next).bytes() > LIMIT) {
        return fullest;
      }
      fullest = with(next);
    }
    return fullest;
  }

  /** How many more accounts there is room for. */
  public int room() {
    return Math.max(0, LIMIT - bytes()) / ours.bytesOfOne();
  }

  /** Whether people should hear that it fills up. */
  public boolean isNearlyFull() {
    return bytes() >= LIMIT / 10 * 9;
  }

  public int bytes() {
    return MemberStatements.bytes(document);
  }

  /** The document, without a byte of white space: each counts. */
  public String json() {
    return MemberStatements.json(document);
  }

  private ArchivePolicy with(SortedSet<String> next) {
    var changed = new LinkedHashMap<>(document);
    changed.put("Statement", naming(next));
    return new ArchivePolicy(changed, ours, next);
  }

  private List<Object> naming(SortedSet<String> named) {
    var statements = new ArrayList<>(statements(document));
    statements.removeIf(MemberStatements::isOurs);
    statements.addAll(ours.naming(named));
    return statements;
  }

  /** A single statement may stand there without a list. */
  private static List<Object> statements(Map<String, Object> document) {
    return MemberStatements.list(document.get("Statement"));
  }

  /** S3 may give a document back with its lists in another order, or a list of one as that one. */
  private static Object normal(Object json) {
    return switch (json) {
      case Map<?, ?> map -> {
        var entries = new HashMap<Object, Object>();
        map.forEach((key, value) -> entries.put(key, normal(value)));
        yield entries;
      }
      case List<?> list when list.size() == 1 -> normal(list.getFirst());
      case List<?> list -> list.stream().map(ArchivePolicy::normal).collect(toSet());
      default -> json;
    };
  }
}
