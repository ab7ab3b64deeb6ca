package nl.vangnet.intake.application.identity;

import java.util.List;

/** The identifiers that patients are and were known by. */
public interface PatientIdentifiers {

    /**
     * The history of each patient who has or had this identifier; there may be several, since two authorities can give
     * the same number. Merges that were undone are told too, and lead to nobody.
     *
     * @param value as people type it
     */
    List<IdentifierHistory> historyOf(String value);
}
