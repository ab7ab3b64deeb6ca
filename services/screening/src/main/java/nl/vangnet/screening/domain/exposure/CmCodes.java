package nl.vangnet.screening.domain.exposure;

/** What the later characters of an ICD-10-CM code say (clinical.md 2.3). Codes are compact: no dots, upper case. */
final class CmCodes {

    private static final int SEVENTH = 6;
    static final char NO_INTENT = '0';
    private static final String INJURY_AND_CAUSE = "STVWXY";

    /** A, B and C are the first encounter: for an injury, and for a closed and the two kinds of open fracture. */
    private static final String INITIAL = "ABC";

    private CmCodes() {}

    /** Chapters XIX and XX, which have the same letters in every edition. */
    static boolean isInjuryOrCause(String code) {
        return !code.isEmpty() && INJURY_AND_CAUSE.indexOf(code.charAt(0)) >= 0;
    }

    static boolean isSequela(String code) {
        return hasEncounter(code) && code.charAt(SEVENTH) == 'S';
    }

    /** D, and for fractures E to R: healing, delayed, in malunion. */
    static boolean isSubsequent(String code) {
        return hasEncounter(code) && code.charAt(SEVENTH) != 'S' && INITIAL.indexOf(code.charAt(SEVENTH)) < 0;
    }

    private static boolean hasEncounter(String code) {
        return code.length() == SEVENTH + 1
                && INJURY_AND_CAUSE.indexOf(code.charAt(0)) >= 0
                && Character.isLetter(code.charAt(SEVENTH));
    }

    /**
     * The intent of a poisoning or asphyxiation: the sixth character, or the fifth when an X fills the sixth. Checked
     * against every code of T36-T65 and T71.1 of the 2021 edition.
     */
    static char intent(String code) {
        if (code.length() > 5) {
            char sixth = code.charAt(5);
            return isIntent(sixth) ? sixth : sixth == 'X' && isIntent(code.charAt(4)) ? code.charAt(4) : NO_INTENT;
        }
        // Without its last characters only the unspecified codes (T36.9, T50.9…) show their intent here.
        return code.length() == 5 && code.charAt(3) == '9' && isIntent(code.charAt(4)) ? code.charAt(4) : NO_INTENT;
    }

    private static boolean isIntent(char character) {
        return character >= '1' && character <= '6';
    }
}
