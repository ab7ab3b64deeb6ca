package nl.vangnet.intake.domain;

/** How a sender is answered: HL7 v2 MSA-1 (table 0008) or R4 MessageHeader.response.code. */
public enum AnswerCode {
    AA("AA"),
    AE("AE"),
    AR("AR"),
    /** Enhanced mode, accept acknowledgment: stored, refused for now, refused for good. */
    CA("CA"),
    CE("CE"),
    CR("CR"),
    OK("ok"),
    FATAL_ERROR("fatal-error");

    private final String wire;

    AnswerCode(String wire) {
        this.wire = wire;
    }

    /** The code as the sender sees it. */
    public String wire() {
        return wire;
    }

    public static AnswerCode ofWire(String wire) {
        for (AnswerCode code : values()) {
            if (code.wire.equals(wire)) {
                return code;
            }
        }
        throw new IllegalArgumentException("no such answer code: " + wire);
    }
}
