package simulation;

import java.util.List;

/** Tells what was played. */
interface Report {
  void skipped(Scenario scenario, String why);

  void played(Playback playback);

  void end(List<Playback> played);
}
