package nl.vangnet.screening.domain.exposure;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the rules: what the codes of one system ask for, within one row.
 *
 * @param rule what a reason names: a row of the table in clinical.md 2.3 or a row of our own, and after a dot what is
 *     particular to this line, for example {@code 6} and {@code 6.firework}. Equal rules have equal titles
 * @param exposureClass what the line asks for; null when it asks for nothing by itself
 * @param route who is asked first, for a SPECIAL line
 * @param guard what the codes say against the oxytocin arm, or null
 * @param defers screen again later
 * @param condition when it holds, the line asks for {@code classIf}; null for none
 */
public record ExposureRule(
        String rule,
        String titleEn,
        String titleNl,
        CodingSystem system,
        CodeSet codes,
        @Nullable ExposureClass exposureClass,
        @Nullable SafetyRoute route,
        @Nullable Guard guard,
        boolean defers,
        @Nullable RuleCondition condition,
        @Nullable ExposureClass classIf,
        String note) {

    /** The row that speaks only for codes that no other row names. */
    private static final String REST = "rest";

    private static final int LAST_ROW_OF_CAUSES = 13;
    private static final int ROW_OF_BURNS = 13;
    private static final int LAST_ROW_OF_TRAUMA = 27;
    private static final String EXTERNAL_CAUSES = "VWXY";

    public ExposureRule {
        if ((condition == null) != (classIf == null)) {
            throw new IllegalArgumentException("a condition and its class belong together");
        }
        if (exposureClass == null && condition == null) {
            throw new IllegalArgumentException("a line without a class needs a condition");
        }
        boolean special = exposureClass == ExposureClass.SPECIAL || classIf == ExposureClass.SPECIAL;
        if (special != (route != null)) {
            throw new IllegalArgumentException("a SPECIAL line needs a safety route, and no other line has one");
        }
        if (titleEn.isBlank() || titleNl.isBlank()) {
            throw new UntranslatedException("the title is", titleEn.isBlank() ? "en" : "nl");
        }
    }

    /** The lines of one row compete for a code, and rows add up. */
    public String row() {
        int dot = rule.indexOf('.');
        return dot < 0 ? rule : rule.substring(0, dot);
    }

    /** Its codes as the rule file writes them, without the dots, for a reader outside of the rules. */
    public List<String> writtenCodes() {
        return codes.patterns().isEmpty()
                ? codes.names()
                : codes.patterns().stream().map(CodePattern::toString).toList();
    }

    /** Whether it speaks only for codes that no other row names. */
    public boolean isRest() {
        return row().equals(REST);
    }

    /** Its number in clinical.md 2.3, or a number after all of those for a row of our own. */
    int rowNumber() {
        String row = row();
        return row.chars().allMatch(Character::isDigit) ? Integer.parseInt(row) : Integer.MAX_VALUE;
    }

    /** What the line asks for, or null for nothing. */
    @Nullable
    ExposureClass classFor(EvidenceFacts facts) {
        if (condition == null || classIf == null) {
            return exposureClass;
        }
        if (condition.holds(facts)) {
            return classIf;
        }
        if (!condition.isOpen(facts)) {
            return exposureClass;
        }
        return exposureClass == null ? ExposureClass.REVIEW : ExposureClass.REVIEW.or(exposureClass);
    }

    boolean isAboutOthers() {
        return condition != null && condition.isAboutOthers();
    }

    boolean isSevereInjury() {
        return condition == RuleCondition.EXTERNAL_CAUSE_OR_ADMITTED;
    }

    /** An external cause of rows 1 to 13: of ICD-10 by its chapter, of another system unless it is a burn. */
    boolean isExternalCause(String code) {
        if (rowNumber() > LAST_ROW_OF_CAUSES) {
            return false;
        }
        return system.isIcd10() ? EXTERNAL_CAUSES.indexOf(code.charAt(0)) >= 0 : rowNumber() != ROW_OF_BURNS;
    }

    /** An injury or a cause of one, of any kind. */
    boolean isTrauma(String code) {
        return system.isIcd10() ? CmCodes.isInjuryOrCause(code) : rowNumber() <= LAST_ROW_OF_TRAUMA;
    }

    /** Without the codes, as a hash over all of them is slow and tells no two lines apart that matter. */
    @Override
    public int hashCode() {
        return Objects.hash(rule, system, exposureClass, note);
    }
}
