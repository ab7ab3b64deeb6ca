package nl.vangnet.screening.domain.exposure;

import nl.vangnet.screening.domain.complaint.Role;

/**
 * What the words of a complaint speak of.
 *
 * @param event id of a line of the file {@code complaint-events}
 * @param role whose it is, as far as the words tell
 */
public record ToldEvent(String event, Role role) {}
