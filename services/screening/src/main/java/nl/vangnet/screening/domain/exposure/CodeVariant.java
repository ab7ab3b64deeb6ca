package nl.vangnet.screening.domain.exposure;

/** What the later characters of an ICD-10-CM code say, as far as rules ask: its intent, or that it is a later encounter. */
enum CodeVariant {
    PLAIN(CmCodes.NO_INTENT),
    ACCIDENTAL('1'),
    SELF_HARM('2'),
    ASSAULT('3'),
    UNDETERMINED('4'),
    ADVERSE_EFFECT('5'),
    UNDERDOSING('6'),
    SUBSEQUENT('D'),
    SEQUELA('S');

    private static final CodeVariant[] BY_INTENT = {
        PLAIN, ACCIDENTAL, SELF_HARM, ASSAULT, UNDETERMINED, ADVERSE_EFFECT, UNDERDOSING
    };

    private final char qualifier;

    CodeVariant(char qualifier) {
        this.qualifier = qualifier;
    }

    /** The character by which the rules name it. */
    char qualifier() {
        return qualifier;
    }

    boolean isLaterEncounter() {
        return this == SUBSEQUENT || this == SEQUELA;
    }

    /** Codes of other editions have no such characters. */
    static CodeVariant of(CodingSystem system, String compactCode) {
        if (system != CodingSystem.CM) {
            return PLAIN;
        }
        if (CmCodes.isSequela(compactCode)) {
            return SEQUELA;
        }
        return CmCodes.isSubsequent(compactCode)
                ? SUBSEQUENT
                : BY_INTENT[CmCodes.intent(compactCode) - CmCodes.NO_INTENT];
    }
}
