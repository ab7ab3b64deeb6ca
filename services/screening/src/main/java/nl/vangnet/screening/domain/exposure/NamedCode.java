package nl.vangnet.screening.domain.exposure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import nl.vangnet.screening.domain.visit.StatedCode;

/**
 * A stated code with the rules that name it.
 *
 * @param readings one per edition in which the code may be read; none for a code of another system
 * @param editionIsUnknown it looks like ICD-10, and the message does not say which
 */
record NamedCode(StatedCode stated, String compact, List<Reading> readings, boolean editionIsUnknown) {

    private static final Pattern ICD_10 = Pattern.compile("[A-Z][0-9][0-9A-Z]{1,5}");

    /** The code in one edition. */
    record Reading(CodingSystem system, List<ExposureRule> rules) {}

    static NamedCode of(StatedCode code, ExposureRules rules) {
        String compact = code.compact();
        if (code.system() == null && ICD_10.matcher(compact).matches()) {
            List<Reading> either = Arrays.stream(CodingSystem.values())
                    .map(system -> new Reading(system, rules.naming(system, compact)))
                    .toList();
            return new NamedCode(code, compact, either, true);
        }
        List<Reading> readings = CodingSystem.of(code.system())
                .map(system -> List.of(new Reading(system, rules.naming(system, compact))))
                .orElse(List.of());
        return new NamedCode(code, compact, readings, false);
    }

    /** What all codes together say to the conditions of the rules. */
    static EvidenceFacts facts(List<NamedCode> codes, VisitEvidence evidence, ExposureRules rules) {
        EnumSet<Fact> stated = EnumSet.noneOf(Fact.class);
        boolean severe = false;
        boolean cause = false;
        for (NamedCode code : codes) {
            for (Reading reading : code.readings()) {
                stated.addAll(rules.statedBy(reading.system(), code.compact()));
                for (ExposureRule rule : reading.rules()) {
                    severe |= rule.isSevereInjury();
                    cause |= rule.isExternalCause(code.compact());
                }
            }
        }
        return new EvidenceFacts(
                stated,
                severe,
                cause,
                evidence.texts().stream().anyMatch(text -> ComplaintSentence.marksHighEnergy(text.text())),
                evidence.admitted(),
                evidence.intensiveCare() != null,
                evidence.age());
    }
}
