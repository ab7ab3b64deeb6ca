package nl.vangnet.screening.domain.exposure;

import org.jspecify.annotations.Nullable;

/**
 * One line of the rules: what the codes of one edition ask for, within one row of the table in clinical.md 2.3.
 *
 * @param row number of the row, which is what a reason names
 * @param exposureClass what the line asks for
 * @param route who is asked first, for a SPECIAL line
 * @param guard what the codes say against the oxytocin arm, or null
 * @param defers screen again later
 * @param condition when it holds, the line asks for {@code classIf}; null for none
 */
public record ExposureRule(
        int row,
        String titleEn,
        String titleNl,
        CodingSystem system,
        CodeSet codes,
        ExposureClass exposureClass,
        @Nullable SafetyRoute route,
        @Nullable Guard guard,
        boolean defers,
        @Nullable RuleCondition condition,
        @Nullable ExposureClass classIf,
        String note) {

    private static final int LAST_ROW_OF_CAUSES = 13;
    private static final String EXTERNAL_CAUSES = "VWXY";

    public ExposureRule {
        if ((condition == null) != (classIf == null)) {
            throw new IllegalArgumentException("a condition and its class belong together");
        }
        if ((exposureClass == ExposureClass.SPECIAL) != (route != null)) {
            throw new IllegalArgumentException("a SPECIAL line needs a safety route, and no other line has one");
        }
    }

    public String rule() {
        return Integer.toString(row);
    }

    ExposureClass classFor(EvidenceFacts facts) {
        if (condition == null || classIf == null) {
            return exposureClass;
        }
        if (condition.holds(facts)) {
            return classIf;
        }
        return condition.isOpen(facts) ? ExposureClass.REVIEW.or(exposureClass) : exposureClass;
    }

    boolean isExternalCause(String compactCode) {
        return row <= LAST_ROW_OF_CAUSES && EXTERNAL_CAUSES.indexOf(compactCode.charAt(0)) >= 0;
    }

    boolean isSevereInjury() {
        return condition == RuleCondition.EXTERNAL_CAUSE_OR_ADMITTED;
    }
}
