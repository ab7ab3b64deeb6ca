package nl.vangnet.screening.domain.exposure;

import java.util.ArrayList;
import java.util.List;
import nl.vangnet.screening.domain.visit.StatedCode;
import nl.vangnet.screening.domain.visit.StatedText;
import nl.vangnet.screening.domain.visit.VisitLocation;
import org.jspecify.annotations.Nullable;

/** Builds evidence for tests: an adult in the emergency department, not admitted, of whom nothing is stated. */
final class EvidenceFixture {

    static final ExposureRules RULES = ExposureRules.load(ExposureRules.NEWEST);

    private final List<StatedCode> codes = new ArrayList<>();
    private final List<StatedText> texts = new ArrayList<>();
    private boolean accident;
    private boolean admitted;
    private @Nullable VisitLocation intensiveCare;
    private @Nullable Integer age = 41;

    private EvidenceFixture() {}

    static EvidenceFixture evidence() {
        return new EvidenceFixture();
    }

    EvidenceFixture who(String... stated) {
        return codes(CodingSystem.WHO.uri(), stated);
    }

    EvidenceFixture cm(String... stated) {
        return codes(CodingSystem.CM.uri(), stated);
    }

    EvidenceFixture codes(@Nullable String system, String... stated) {
        for (String code : stated) {
            codes.add(new StatedCode(system, code, null, "DG1-3[%d]".formatted(codes.size() + 1), null, false));
        }
        return this;
    }

    EvidenceFixture text(String text) {
        texts.add(new StatedText(text, "PV2-3[1]", null));
        return this;
    }

    EvidenceFixture accident() {
        accident = true;
        return this;
    }

    EvidenceFixture admitted() {
        admitted = true;
        return this;
    }

    EvidenceFixture inIntensiveCare() {
        intensiveCare = new VisitLocation("IC 3", null, "PV1-3");
        return this;
    }

    EvidenceFixture aged(int years) {
        age = years;
        return this;
    }

    VisitEvidence build() {
        return new VisitEvidence(codes, texts, accident, admitted, intensiveCare, age);
    }

    ExposureDecision screen() {
        return ExposureScreening.screen(build(), RULES);
    }
}
