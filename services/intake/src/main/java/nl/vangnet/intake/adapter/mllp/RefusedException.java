package nl.vangnet.intake.adapter.mllp;

import java.io.IOException;

/** Somebody may not come in. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedException(Refusal refusal, Throwable cause) {
        super("refused: " + refusal, cause);
        this.refusal = refusal;
    }

    RefusedException(Refusal refusal) {
        super("refused: " + refusal);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
