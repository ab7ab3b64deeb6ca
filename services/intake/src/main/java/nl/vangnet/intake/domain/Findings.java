package nl.vangnet.intake.domain;

import java.util.List;
import nl.vangnet.intake.domain.feed.UnmappedCode;

/**
 * What was noticed about a message that was understood.
 *
 * @param unmapped codes that nobody has mapped yet
 * @param warnings what is not as it should be, counted and kept: unreadable optional fields, profile issues
 * @param merges the merges that the message tells of, in its order; ADT^A40 may hold several
 */
public record Findings(List<UnmappedCode> unmapped, List<Fault> warnings, List<PatientMerge> merges) {

    public static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    public Findings {
        unmapped = List.copyOf(unmapped);
        warnings = List.copyOf(warnings);
        merges = List.copyOf(merges);
    }
}
