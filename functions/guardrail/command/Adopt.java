package guardrail.command;

import guardrail.aws.Access;
import guardrail.aws.AwsRefused;
import guardrail.command.Choice.Chosen;
import guardrail.command.Choice.None;
import guardrail.command.Choice.Organizations;
import guardrail.observation.OtherTrail;
import java.util.Map;
import java.util.Set;

/**
 * ./guardrail adopt: for an account that already has a trail. It prints the line that deploys the
 * stack with that trail as the standard, what the guardrail would change about it, and the price of
 * a second trail instead. It only reads, and needs cloudtrail:DescribeTrails, ListTrails,
 * GetTrailStatus, GetEventSelectors, GetInsightSelectors, ListTags and LookupEvents; s3:ListBucket
 * and what reads the settings of a bucket (s3:GetBucket*, GetEncryptionConfiguration,
 * GetLifecycleConfiguration, GetReplicationConfiguration); kms:DescribeKey and GetKeyPolicy,
 * sns:GetTopicAttributes and logs:DescribeLogGroups where the trail has such. What is denied of the
 * latter it says.
 */
final class Adopt implements Verb {
  @Override
  public String name() {
    return "adopt";
  }

  @Override
  public String usage() {
    return """
    Usage: ./guardrail adopt [--trail NAME_OR_ARN] [OPTIONS]
      Prints what makes a trail that you have the standard one, and changes nothing.
      --trail NAME     which, where there are several
    """;
  }

  @Override
  public Map<String, String> options() {
    return Map.of("--trail", "company-trail");
  }

  @Override
  public Set<String> flags() {
    return Set.of();
  }

  @Override
  public int run(Arguments arguments, Surroundings here) {
    var access = arguments.access();
    var survey = access.trails();
    var shown = survey.shown();
    var everywhere = survey.everywhere();
    here.out().print(TrailList.of(access.region(), shown, everywhere));
    return switch (Choice.of(access.region(), shown, everywhere, arguments.value("--trail"))) {
      case Chosen(var trail) -> {
        here.out().print(AdoptionText.of(look(access, trail, here)));
        here.out().print(price(access, here));
        yield 0;
      }
      case Organizations(var trail) -> {
        here.out().print(AdoptionText.ofOrganizations(trail, access.region()));
        here.out().print(price(access, here));
        yield 1;
      }
      case None(var why, var fine) -> {
        here.out().println(why);
        yield fine ? 0 : 1;
      }
    };
  }

  private static Adoption look(Access access, OtherTrail trail, Surroundings here) {
    return new Adoption(
        trail,
        access
            .firstLook()
            .at(AdoptedStandard.of(trail).target(), trail.settings(), here.clock().instant()));
  }

  /** The price is worth seconds, and no failure. */
  private static String price(Access access, Surroundings here) {
    here.err().println("Counting events, which takes up to half a minute ...");
    return "\nWhat a second trail would cost instead\n\n" + counted(access, here);
  }

  private static String counted(Access access, Surroundings here) {
    try {
      return EventCount.of(access.eventHistory(), here.clock().instant(), here.pause())
          .words(access.region());
    } catch (AwsRefused refused) {
      return "  Not known: %s\n".formatted(refused.getMessage());
    }
  }
}
