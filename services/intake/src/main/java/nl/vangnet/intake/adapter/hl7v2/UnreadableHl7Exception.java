package nl.vangnet.intake.adapter.hl7v2;

import nl.vangnet.intake.domain.Fault;

/** The bytes are not an HL7 v2 message. The fault says why, without saying what they hold. */
public final class UnreadableHl7Exception extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    UnreadableHl7Exception(Fault fault) {
        super(fault.message());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
