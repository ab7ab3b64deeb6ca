package nl.vangnet.screening.domain.complaint;

import java.util.List;

/**
 * A term that stands in a complaint.
 *
 * @param parts where its parts stand, in the order of the text
 */
record FoundTerm(Term term, List<Place> parts) {

    FoundTerm {
        parts = List.copyOf(parts);
    }

    int from() {
        return parts.getFirst().from();
    }

    int to() {
        return parts.stream().mapToInt(Place::to).max().orElseThrow();
    }

    boolean overlaps(FoundTerm other) {
        return from() < other.to() && other.from() < to();
    }
}
