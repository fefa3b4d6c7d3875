package simulation;

import java.util.List;
import simulation.scenarios.AlertOnly;
import simulation.scenarios.BucketNameTaken;
import simulation.scenarios.BucketRefuses;
import simulation.scenarios.Delete;
import simulation.scenarios.DeleteBucketThenTrail;
import simulation.scenarios.DeleteTrailThenBucket;
import simulation.scenarios.FirstDeployment;
import simulation.scenarios.ForeignTrail;
import simulation.scenarios.ForgedEvent;
import simulation.scenarios.KeyRefused;
import simulation.scenarios.KilledBeforeAlert;
import simulation.scenarios.NoBucketLeft;
import simulation.scenarios.NoEvent;
import simulation.scenarios.NoLoop;
import simulation.scenarios.ScpDenies;
import simulation.scenarios.StaleReads;
import simulation.scenarios.StandbyDeleted;
import simulation.scenarios.Stop;
import simulation.scenarios.StopActStart;
import simulation.scenarios.Throttled;
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
          new NoEvent(),
          new TwiceAndOutOfOrder(),
          new StaleReads(),
          new Throttled(),
          new KilledBeforeAlert(),
          new ForeignTrail(),
          new ForgedEvent(),
          new FirstDeployment(),
          new AlertOnly(),
          new ScpDenies(),
          new NoLoop());

  private Scenarios() {}
}
