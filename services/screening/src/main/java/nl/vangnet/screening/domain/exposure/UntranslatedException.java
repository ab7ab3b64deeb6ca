package nl.vangnet.screening.domain.exposure;

import java.io.Serial;

/** Words that a nurse reads are missing in one of the languages. */
final class UntranslatedException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    UntranslatedException(String what, String language) {
        super("%s missing in %s".formatted(what, language));
    }
}
