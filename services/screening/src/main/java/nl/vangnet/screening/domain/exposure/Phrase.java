package nl.vangnet.screening.domain.exposure;

/** The same in both languages of the pages. */
record Phrase(String en, String nl) {

    Phrase {
        if (en.isBlank() || nl.isBlank()) {
            throw new UntranslatedException("the words are", en.isBlank() ? "en" : "nl");
        }
    }

    String in(Tongue tongue) {
        return switch (tongue) {
            case EN -> en;
            case NL -> nl;
        };
    }
}
