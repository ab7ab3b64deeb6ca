package nl.vangnet.screening.domain.complaint;

import java.util.Set;

/**
 * Words that speak of an event: all parts in one sentence, near each other, in any order.
 *
 * @param number place in the file, which makes a term different from one with the same words
 * @param despite cues that do not speak against it
 */
record Term(int number, EventKind event, int parts, Set<CueKind> despite) {

    Term {
        despite = Set.copyOf(despite);
    }

    /** By its number alone: terms are looked up for every word of every complaint. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Term term && term.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
