package simulation;

import java.time.Instant;

/**
 * One line of a timeline.
 *
 * @param kind attack, event, wake, look, repair, alert, failed or note
 */
public record Moment(Instant at, String kind, String text) {}
