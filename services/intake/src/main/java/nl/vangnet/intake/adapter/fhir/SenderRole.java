package nl.vangnet.intake.adapter.fhir;

/** The role of programs that post messages and may do nothing else. This door alone knows it. */
final class SenderRole {

    static final String NAME = "sender";

    private SenderRole() {}
}
