package nl.vangnet.intake.domain;

import org.jspecify.annotations.Nullable;

/** The answer to one message: made before the commit, stored with the message, and sent only after it. */
public record Answer(AnswerCode code, byte[] body, @Nullable IntakeErrorCode error) {

    /** Redacted: the body of a FHIR answer names the sender's resources. */
    @Override
    public String toString() {
        return "Answer[" + code + ", " + body.length + " bytes]";
    }
}
