package nl.vangnet.screening.adapter.fhir;

import nl.vangnet.screening.domain.visit.VisitMessage;

/** Reads a FHIR R4 message Bundle as intake publishes it. Immutable and thread safe. */
public final class BundleReader {

    /** The message, with the sender's own message id; intake's id is put in with {@code withMessageId}. */
    public VisitMessage read(byte[] bundle) throws UnreadableBundleException {
        throw new UnreadableBundleException(BundleProblem.FHIR_NOT_READABLE, null);
    }
}
