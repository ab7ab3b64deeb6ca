package nl.vangnet.intake.application;

import java.util.Collection;
import java.util.Set;

/** The ids of FHIR messages that were taken before. */
public interface BundleIds {

    /** What a FHIR message is known by: R4 Bundle.id and MessageHeader.id, in its feed. */
    record BundleId(String feed, String bundle, String message) {}

    /** Those whose Bundle.id was taken before while their MessageHeader.id was not. */
    Set<BundleId> reused(Collection<BundleId> ids);
}
