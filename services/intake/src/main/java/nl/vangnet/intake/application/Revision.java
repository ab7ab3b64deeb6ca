package nl.vangnet.intake.application;

import nl.vangnet.intake.domain.Received;

/**
 * A message as it is put on the topic.
 *
 * @param message its reading is accepted
 * @param number 0 the first time; one more each time that another reading of the same bytes replaces it
 */
public record Revision(Received message, int number) {

    public static Revision first(Received message) {
        return new Revision(message, 0);
    }
}
