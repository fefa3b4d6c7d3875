package simulation;

/** A story of one account on a clock that is moved, by minutes or by days. */
public abstract class LongScenario extends Scenario {

  protected LongScenario(String name, String title) {
    super(name, title, "moto's clock cannot be moved");
  }

  @Override
  public boolean takesDays() {
    return true;
  }
}
