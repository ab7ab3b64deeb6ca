package nl.vangnet.chassis.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that Vangnet speaks. */
public enum Language {
    NL("nl", Locale.forLanguageTag("nl-NL")),
    EN("en", Locale.forLanguageTag("en-GB"));

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** BCP 47, as in the page's {@code lang}. */
    public String code() {
        return code;
    }

    /** For dates and numbers. */
    public Locale locale() {
        return locale;
    }

    static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The first of the reader's languages that we speak; English otherwise. */
    static Language preferred(List<Locale> acceptable) {
        return acceptable.stream()
                .flatMap(locale -> of(locale.getLanguage()).stream())
                .findFirst()
                .orElse(EN);
    }
}
