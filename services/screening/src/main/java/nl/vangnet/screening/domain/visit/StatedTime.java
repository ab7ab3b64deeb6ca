package nl.vangnet.screening.domain.visit;

import java.time.Instant;
import java.time.LocalDate;

/** When a message says that the trauma happened (ACC-1, Condition.onsetDateTime): a moment, or no more than a day. */
public sealed interface StatedTime {

    record Moment(Instant instant) implements StatedTime {}

    record Day(LocalDate date) implements StatedTime {}
}
