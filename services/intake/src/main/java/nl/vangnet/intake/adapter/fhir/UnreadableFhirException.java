package nl.vangnet.intake.adapter.fhir;

import nl.vangnet.intake.domain.Fault;

/** What was posted is not a message that we take in. The fault says why, without saying what it holds. */
final class UnreadableFhirException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    UnreadableFhirException(Fault fault) {
        super(fault.message());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
