package nl.vangnet.intake.adapter.web;

import java.util.Optional;
import nl.vangnet.intake.application.fate.ChangeFate;

/** Reasons that people give for what they do. */
final class Reasons {

    private Reasons() {}

    /** The reason without the blanks around it; empty if there is none, or one that is too long. */
    static Optional<String> given(String typed) {
        return Optional.of(typed.strip())
                .filter(reason -> !reason.isEmpty() && reason.length() <= ChangeFate.LONGEST_REASON);
    }
}
