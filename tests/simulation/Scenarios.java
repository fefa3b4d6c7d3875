package simulation;

import java.util.List;
import simulation.scenarios.AdoptedTrail;
import simulation.scenarios.AlertOnly;
import simulation.scenarios.AlertOnlyForTwoDays;
import simulation.scenarios.BucketNameTaken;
import simulation.scenarios.BucketRefuses;
import simulation.scenarios.Decoy;
import simulation.scenarios.Delete;
import simulation.scenarios.DeleteBucketThenTrail;
import simulation.scenarios.DeleteTrailThenBucket;
import simulation.scenarios.Duplicates;
import simulation.scenarios.EventAfterResync;
import simulation.scenarios.FirstDeployment;
import simulation.scenarios.FloodOfForgeries;
import simulation.scenarios.ForeignTrail;
import simulation.scenarios.ForgedEvent;
import simulation.scenarios.HomeElsewhere;
import simulation.scenarios.KeyRefused;
import simulation.scenarios.KilledBeforeAlert;
import simulation.scenarios.KilledInTheResync;
import simulation.scenarios.LedgerGone;
import simulation.scenarios.NewAccount;
import simulation.scenarios.NoBucketLeft;
import simulation.scenarios.NoEvent;
import simulation.scenarios.NoLoop;
import simulation.scenarios.QuietForTwentyDays;
import simulation.scenarios.ScpDenies;
import simulation.scenarios.SecondTrail;
import simulation.scenarios.SecondTrailAllowed;
import simulation.scenarios.StaleReads;
import simulation.scenarios.StandbyDeleted;
import simulation.scenarios.Stop;
import simulation.scenarios.StopActStart;
import simulation.scenarios.Throttled;
import simulation.scenarios.TopicGone;
import simulation.scenarios.TopicKeyDisabled;
import simulation.scenarios.TrailKeyDisabled;
import simulation.scenarios.TwiceAndOutOfOrder;
import simulation.scenarios.Weaken;

/** Every scenario, in the order in which a reader should meet them. */
public final class Scenarios {
  public static final List<Scenario> ALL =
      List.of(
          new Stop(),
          new StopActStart(),
          new Delete(),
          new Weaken(),
          new DeleteBucketThenTrail(),
          new DeleteTrailThenBucket(),
          new NoBucketLeft(),
          new StandbyDeleted(),
          new BucketNameTaken(),
          new BucketRefuses(),
          new KeyRefused(),
          new TrailKeyDisabled(),
          new NoEvent(),
          new EventAfterResync(),
          new TwiceAndOutOfOrder(),
          new Duplicates(),
          new StaleReads(),
          new Throttled(),
          new KilledBeforeAlert(),
          new KilledInTheResync(),
          new LedgerGone(),
          new TopicGone(),
          new TopicKeyDisabled(),
          new ForeignTrail(),
          new ForgedEvent(),
          new FloodOfForgeries(),
          new FirstDeployment(),
          new SecondTrail(),
          new SecondTrailAllowed(),
          new AdoptedTrail(),
          new Decoy(),
          new HomeElsewhere(),
          new AlertOnly(),
          new AlertOnlyForTwoDays(),
          new ScpDenies(),
          new NoLoop(),
          new QuietForTwentyDays(),
          new NewAccount());

  private Scenarios() {}
}
