package nl.vangnet.screening.domain.complaint;

/**
 * Where a phrase stands.
 *
 * @param from its first word
 * @param to the word behind its last
 */
record Place(Meaning meaning, int from, int to) {

    int length() {
        return to - from;
    }

    boolean holds(Place other) {
        return from <= other.from && other.to <= to;
    }

    boolean overlaps(int otherFrom, int otherTo) {
        return from < otherTo && otherFrom < to;
    }
}
