package nl.vangnet.screening.domain.exposure;

import java.util.ArrayList;
import java.util.List;
import nl.vangnet.screening.domain.visit.StatedCode;
import nl.vangnet.screening.domain.visit.StatedText;

/** Screens a visit for exposure to a potentially traumatic event. Pure: the same evidence gives the same decision. */
public final class ExposureScreening {

    private final VisitEvidence evidence;
    private final ExposureRules rules;
    private final FoundReasons found = new FoundReasons();
    private final ComplaintFindings complaints;

    private ExposureScreening(VisitEvidence evidence, ExposureRules rules) {
        this.evidence = evidence;
        this.rules = rules;
        this.complaints = new ComplaintFindings(rules.terms(), found);
    }

    public static ExposureDecision screen(VisitEvidence evidence, ExposureRules rules) {
        return new ExposureScreening(evidence, rules).decide();
    }

    private ExposureDecision decide() {
        List<NamedCode> codes =
                new ArrayList<>(evidence.codes().size() + evidence.signs().size());
        for (StatedCode code : evidence.codes()) {
            codes.add(NamedCode.of(code, rules));
        }
        for (StatedCode sign : evidence.signs()) {
            codes.add(NamedCode.of(sign, rules));
        }
        EvidenceFacts facts = EvidenceFacts.of(codes, evidence, isHighEnergy());
        for (NamedCode code : codes) {
            addReasons(code, facts, false);
            addOfNoRule(code, codes);
        }
        for (StatedText text : evidence.texts()) {
            complaints.read(text.text(), text.at(), text.message());
        }
        if (found.isEmpty()) {
            addUnmatched(codes);
        }
        EvidenceFacts afterwards = facts.withOthers(found.strongest());
        for (NamedCode code : codes) {
            addReasons(code, afterwards, true);
        }
        if (found.isEmpty()) {
            // Nothing stated is unknown, and unknown is never negative.
            found.defer();
            found.add(new ExposureReason(
                    NamedRule.NO_REASON.id(), NamedRule.NO_REASON.exposureClass(), null, null, null, null, null));
        }
        return found.decision(rules);
    }

    private boolean isHighEnergy() {
        for (StatedText text : evidence.texts()) {
            if (HighEnergy.isMarkedIn(text.text())) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param aboutOthers the lines that depend on what the rest of the evidence asks for, which come second
     */
    private void addReasons(NamedCode code, EvidenceFacts facts, boolean aboutOthers) {
        for (CodeHits hits : code.readings()) {
            for (ExposureRule rule : hits.rules()) {
                ExposureClass asked = rule.isAboutOthers() == aboutOthers ? rule.classFor(facts) : null;
                if (asked != null) {
                    add(code, hits, rule, asked);
                }
            }
        }
    }

    private void add(NamedCode code, CodeHits hits, ExposureRule rule, ExposureClass asked) {
        if (!code.editionIsUnknown()) {
            found.add(rule, ExposureReason.of(rule.rule(), asked, hits.system().uri(), code.stated()));
        } else if (asked != ExposureClass.EXCLUDE) {
            // Read in the wrong edition it may mean something else: it asks for a look, and for safety when it may.
            ExposureClass atMost = asked == ExposureClass.INCLUDE ? ExposureClass.REVIEW : asked;
            found.add(rule, ExposureReason.of(NamedRule.UNKNOWN_EDITION.id(), atMost, null, code.stated()));
        }
    }

    private void addOfNoRule(NamedCode code, List<NamedCode> codes) {
        StatedCode stated = code.stated();
        if (code.isUnlistedTrauma()) {
            add(NamedRule.UNLISTED_INJURY, stated);
        }
        if (code.isReadByItsWords()) {
            complaints.readWordsOf(code);
        }
        if (!code.isReadable() && !isTranslated(stated, codes)) {
            add(NamedRule.UNKNOWN_CODE, stated);
        }
    }

    /** Whether another code of the same place says the same in a way that we can read. */
    private static boolean isTranslated(StatedCode unreadable, List<NamedCode> codes) {
        for (NamedCode code : codes) {
            if (code.isReadable() && code.stated().at().equals(unreadable.at())) {
                return true;
            }
        }
        return false;
    }

    private void add(NamedRule rule, StatedCode code) {
        found.add(ExposureReason.of(rule.id(), rule.exposureClass(), code.system(), code));
    }

    /** What is stated in words and named by nothing excludes. */
    private void addUnmatched(List<NamedCode> codes) {
        for (NamedCode code : codes) {
            if (code.isReadByItsWords()) {
                add(NamedRule.NO_RULE, code.stated());
            }
        }
        for (StatedText text : evidence.texts()) {
            found.add(ExposureReason.ofWords(NamedRule.NO_RULE, text.text(), text.at(), text.message()));
        }
    }
}
