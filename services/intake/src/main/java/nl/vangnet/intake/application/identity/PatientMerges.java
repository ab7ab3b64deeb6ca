package nl.vangnet.intake.application.identity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The merges that messages told of. */
public interface PatientMerges {

    /**
     * The merges that hold, from these patient keys on: of each key, of its survivor, and so on. Until the caller's
     * transaction ends nobody else is answered, so that two merges cannot make a circle between them.
     */
    List<KnownMerge> holdingFrom(Collection<UUID> patientKeys);

    /**
     * Keeps merges in their order, in the caller's transaction: one that holds already changes nothing, one into another
     * survivor ends the one before, one that is undone ends. A message that is read again changes nothing here.
     */
    void keep(List<ToldMerge> merges);
}
