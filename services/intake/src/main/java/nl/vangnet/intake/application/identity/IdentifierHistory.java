package nl.vangnet.intake.application.identity;

import java.util.List;

/**
 * All identifiers that are, or were for a time, one patient's, with the merges between them. Both in order of time.
 */
public record IdentifierHistory(List<KnownIdentifier> identifiers, List<KnownMerge> merges) {

    public IdentifierHistory {
        identifiers = List.copyOf(identifiers);
        merges = List.copyOf(merges);
    }
}
