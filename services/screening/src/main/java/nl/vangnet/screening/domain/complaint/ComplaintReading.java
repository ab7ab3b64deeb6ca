package nl.vangnet.screening.domain.complaint;

import java.util.List;
import java.util.Optional;

/**
 * What a complaint says.
 *
 * @param mentions every event it speaks of, in the order of the text, also those that do not count
 * @param cut the text was longer than the limit and its end was not read
 * @param legible it is written in letters that the word lists are written in; what is not, says nothing to them
 */
public record ComplaintReading(List<Mention> mentions, boolean cut, boolean legible) {

    public ComplaintReading {
        mentions = List.copyOf(mentions);
    }

    /** The first event that counts. */
    public Optional<Mention> first() {
        return mentions.stream().filter(Mention::counts).findFirst();
    }
}
