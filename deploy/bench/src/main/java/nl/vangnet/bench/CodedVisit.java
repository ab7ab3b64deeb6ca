package nl.vangnet.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.vangnet.screening.domain.exposure.CodingSystem;
import nl.vangnet.screening.domain.exposure.ExposureRule;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.exposure.VisitEvidence;
import nl.vangnet.screening.domain.visit.SourceMessage;
import nl.vangnet.screening.domain.visit.StatedCode;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;

/** A visit with some ICD-10 codes, once as the rules read it and once as FHIR: one edition in a visit. */
record CodedVisit(CodingSystem edition, List<String> codes) {

    private static final int ADULT = 41;
    private static final int MOST_CODES = 4;
    private static final SourceMessage MESSAGE = new SourceMessage("m-1", Instant.EPOCH);

    /** Illnesses, as most of what an emergency department codes. */
    private static final List<String> ILLNESSES =
            List.of("I10", "E11.9", "J18.9", "R07.4", "R10.4", "N39.0", "K35.8", "M54.5", "G43.9", "L03.1", "J45.9");

    /** Made from the rules themselves, so that every line is met by some of them. Always the same. */
    static List<CodedVisit> some(ExposureRules rules, int visits) {
        Random random = new Random(2026);
        List<ExposureRule> lines = rules.all().stream()
                .filter(rule -> rule.system().isIcd10() && !rule.isRest())
                .toList();
        List<CodedVisit> all = new ArrayList<>();
        for (int i = 0; i < visits; i++) {
            ExposureRule first = lines.get(i % lines.size());
            List<String> codes = new ArrayList<>(List.of(code(first, random)));
            for (int more = random.nextInt(MOST_CODES); more > 0; more--) {
                ExposureRule line = lines.get(random.nextInt(lines.size()));
                boolean ill = random.nextInt(3) == 0 || line.system() != first.system();
                codes.add(ill ? ILLNESSES.get(random.nextInt(ILLNESSES.size())) : code(line, random));
            }
            all.add(new CodedVisit(first.system(), codes.stream().distinct().toList()));
        }
        return all;
    }

    /** The first or last code of one of the line's ranges, with what the edition puts behind it. */
    private static String code(ExposureRule line, Random random) {
        List<String> written = line.writtenCodes();
        String pattern = written.get(random.nextInt(written.size()));
        String[] parts = pattern.split("@", -1);
        String[] ends = parts[0].split("-", -1);
        String prefix = ends[random.nextInt(ends.length)];
        StringBuilder code = new StringBuilder(prefix);
        if (code.length() == 3) {
            code.append(random.nextInt(10));
        }
        if (line.system() == CodingSystem.CM && "STVWXY".indexOf(code.charAt(0)) >= 0) {
            String qualifier = parts.length > 1 ? parts[1] : "";
            boolean later = qualifier.equals("D") || qualifier.equals("S");
            while (code.length() < 5) {
                code.append('X');
            }
            if (code.length() == 5) {
                code.append(qualifier.isEmpty() || later ? "X" : qualifier);
            }
            code.append(later ? qualifier : "A");
        }
        return code.insert(3, '.').toString();
    }

    VisitEvidence evidence() {
        List<StatedCode> stated = new ArrayList<>();
        for (String code : codes) {
            stated.add(new StatedCode(
                    edition.uri(), code, null, "DG1-3[%d]".formatted(stated.size() + 1), null, false, MESSAGE));
        }
        return new VisitEvidence(stated, List.of(), List.of(), false, ADULT);
    }

    Bundle bundle() {
        Bundle bundle = new Bundle();
        for (String code : codes) {
            Condition condition = new Condition();
            condition.setCode(new CodeableConcept(new Coding(edition.uri(), code, null)));
            bundle.addEntry().setResource(condition);
        }
        return bundle;
    }
}
