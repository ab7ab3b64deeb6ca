package nl.vangnet.screening.domain.exposure;

import java.util.Locale;

/** The languages in which reasons are told. */
public enum Tongue {
    EN(Locale.UK),
    NL(Locale.of("nl", "NL"));

    private final Locale locale;

    Tongue(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }
}
