package nl.vangnet.screening.domain.exposure;

import java.io.Serial;

/** A rule file that says nonsense or contradicts itself: which file, which line, and why. */
public final class RuleFileException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    RuleFileException(String file, int line, String why) {
        super("%s:%d: %s".formatted(file, line, why));
    }

    RuleFileException(String file, int line, IllegalArgumentException why) {
        super("%s:%d: %s".formatted(file, line, why.getMessage()), why);
    }
}
