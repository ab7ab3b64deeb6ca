package nl.vangnet.screening.adapter.fhir;

import nl.vangnet.screening.domain.instrument.Answers;

/** Reads the answers out of a FHIR QuestionnaireResponse to PDI or TSQ. Immutable and thread safe. */
public final class QuestionnaireResponseReader {

    public Answers read(byte[] response) throws UnreadableBundleException {
        throw new UnreadableBundleException(BundleProblem.FHIR_NOT_READABLE, null);
    }
}
