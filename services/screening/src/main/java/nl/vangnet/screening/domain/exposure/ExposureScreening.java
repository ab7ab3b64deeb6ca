package nl.vangnet.screening.domain.exposure;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.vangnet.screening.domain.visit.StatedCode;
import nl.vangnet.screening.domain.visit.StatedText;
import nl.vangnet.screening.domain.visit.VisitLocation;
import org.jspecify.annotations.Nullable;

/** Screens a visit for exposure to a potentially traumatic event. Pure: the same evidence gives the same decision. */
public final class ExposureScreening {

    private static final String CRITICAL_ILLNESS = "32";
    private static final String SEVERE_INJURY = "14";

    /** HL7 v2 accident date and time, which is what makes a segment tell of an accident. */
    private static final String ACCIDENT = "ACC-1";

    /** WHO has injuries in S00-T98 and CM in S00-T88: in both, all that the two chapters hold. */
    private static final String INJURY_CHAPTERS = "ST";

    private final VisitEvidence evidence;
    private final ExposureRules rules;
    private final Set<ExposureReason> reasons = new LinkedHashSet<>();
    private final EnumSet<SafetyRoute> routes = EnumSet.noneOf(SafetyRoute.class);
    private final EnumSet<Guard> guards = EnumSet.noneOf(Guard.class);
    private boolean deferred;

    private ExposureScreening(VisitEvidence evidence, ExposureRules rules) {
        this.evidence = evidence;
        this.rules = rules;
    }

    public static ExposureDecision screen(VisitEvidence evidence, ExposureRules rules) {
        return new ExposureScreening(evidence, rules).decide();
    }

    private ExposureDecision decide() {
        List<NamedCode> codes =
                evidence.codes().stream().map(code -> NamedCode.of(code, rules)).toList();
        EvidenceFacts facts = NamedCode.facts(codes, evidence, rules);
        codes.forEach(code -> addReasons(code, facts));
        evidence.texts().forEach(this::addReason);
        if (evidence.intensiveCare() != null) {
            addReason(evidence.intensiveCare());
        }
        if (reasons.isEmpty() && evidence.accident()) {
            reasons.add(new ExposureReason(
                    NamedRule.ACCIDENT_SEGMENT.id(),
                    NamedRule.ACCIDENT_SEGMENT.exposureClass(),
                    null,
                    null,
                    null,
                    ACCIDENT));
        }
        if (reasons.isEmpty()) {
            addUnmatched();
        }
        ExposureClass exposureClass =
                reasons.stream().map(ExposureReason::exposureClass).reduce(ExposureClass.EXCLUDE, ExposureClass::or);
        List<ExposureReason> strongestFirst = reasons.stream()
                // What happened is told before what it broke.
                .sorted(Comparator.comparing(ExposureReason::exposureClass)
                        .thenComparing(reason -> reason.rule().equals(SEVERE_INJURY)))
                .toList();
        return new ExposureDecision(exposureClass, deferred, rules.version(), strongestFirst, routes, guards);
    }

    private void addReasons(NamedCode code, EvidenceFacts facts) {
        for (NamedCode.Reading reading : code.readings()) {
            for (ExposureRule rule : reading.rules()) {
                ExposureClass asked = rule.classFor(facts);
                if (code.editionIsUnknown()) {
                    addOfUnknownEdition(code.stated(), rule, asked);
                } else {
                    add(rule, asked, reason(rule.rule(), asked, reading.system().uri(), code.stated()));
                }
            }
        }
        boolean unlisted =
                code.readings().stream().allMatch(reading -> reading.rules().isEmpty());
        if (!code.readings().isEmpty() && unlisted && isInjury(code.compact())) {
            reasons.add(reason(
                    NamedRule.UNLISTED_INJURY.id(),
                    NamedRule.UNLISTED_INJURY.exposureClass(),
                    code.stated().system(),
                    code.stated()));
        }
        if (code.readings().isEmpty() || code.editionIsUnknown()) {
            // Words beside a code that we cannot read are all that it tells us.
            String words = code.stated().text();
            findTerm(words != null ? words : code.stated().code(), code.stated().at());
        }
    }

    private void add(ExposureRule rule, ExposureClass asked, ExposureReason reason) {
        reasons.add(reason);
        deferred |= rule.defers();
        if (rule.route() != null && asked == ExposureClass.SPECIAL) {
            routes.add(rule.route());
        }
        if (rule.guard() != null) {
            guards.add(rule.guard());
        }
    }

    /** Read in the wrong edition a code may mean something else: it asks for a look, and for safety when it may. */
    private void addOfUnknownEdition(StatedCode code, ExposureRule rule, ExposureClass asked) {
        if (asked == ExposureClass.EXCLUDE) {
            return;
        }
        ExposureClass atMost = asked == ExposureClass.INCLUDE ? ExposureClass.REVIEW : asked;
        add(rule, atMost, reason(NamedRule.UNKNOWN_EDITION.id(), atMost, null, code));
    }

    private void addReason(StatedText text) {
        findTerm(text.text(), text.at());
    }

    private void findTerm(String text, String at) {
        rules.terms()
                .find(text)
                .ifPresent(words -> reasons.add(new ExposureReason(
                        NamedRule.COMPLAINT_TEXT.id(),
                        NamedRule.COMPLAINT_TEXT.exposureClass(),
                        null,
                        null,
                        words,
                        at)));
    }

    private void addReason(VisitLocation intensiveCare) {
        reasons.add(new ExposureReason(
                CRITICAL_ILLNESS, ExposureClass.REVIEW, null, null, intensiveCare.name(), intensiveCare.at()));
    }

    /** What is stated and named by nothing excludes; nothing stated is unknown, and unknown is never negative. */
    private void addUnmatched() {
        evidence.codes()
                .forEach(code -> reasons.add(
                        reason(NamedRule.NO_RULE.id(), NamedRule.NO_RULE.exposureClass(), code.system(), code)));
        evidence.texts()
                .forEach(text -> reasons.add(new ExposureReason(
                        NamedRule.NO_RULE.id(),
                        NamedRule.NO_RULE.exposureClass(),
                        null,
                        null,
                        text.text(),
                        text.at())));
        if (reasons.isEmpty()) {
            deferred = true;
            reasons.add(new ExposureReason(
                    NamedRule.NO_REASON.id(), NamedRule.NO_REASON.exposureClass(), null, null, null, null));
        }
    }

    private static boolean isInjury(String compactCode) {
        return !compactCode.isEmpty() && INJURY_CHAPTERS.indexOf(compactCode.charAt(0)) >= 0;
    }

    private static ExposureReason reason(String rule, ExposureClass asked, @Nullable String system, StatedCode code) {
        return new ExposureReason(rule, asked, system, code.code(), code.text(), code.at());
    }
}
