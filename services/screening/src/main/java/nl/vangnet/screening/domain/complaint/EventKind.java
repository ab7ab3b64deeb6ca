package nl.vangnet.screening.domain.complaint;

import java.util.Set;

/**
 * A kind of event that a complaint can speak of.
 *
 * @param id as in the file, for example {@code ASSAULT}
 * @param titleEn what a sentence calls it: the complaint speaks of {@code an assault}
 * @param titleNl the same in Dutch
 * @param row the row of clinical.md 2.3 that a code for it would meet
 * @param ownOnly an illness, which counts when it is the patient's own
 * @param despite cues that do not speak against it
 */
public record EventKind(String id, String titleEn, String titleNl, String row, boolean ownOnly, Set<CueKind> despite) {

    public EventKind {
        despite = Set.copyOf(despite);
    }
}
