package nl.vangnet.screening.domain.exposure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.vangnet.screening.domain.visit.SourceMessage;
import nl.vangnet.screening.domain.visit.StatedCode;
import nl.vangnet.screening.domain.visit.StatedText;
import nl.vangnet.screening.domain.visit.VisitSigns;
import org.jspecify.annotations.Nullable;

/** Builds evidence for tests: an adult in the emergency department, not admitted, of whom nothing is stated. */
final class EvidenceFixture {

    static final ExposureRules RULES = ExposureRules.load(ExposureRules.NEWEST);

    /** The message that states everything. */
    static final SourceMessage MESSAGE = new SourceMessage("m-1", Instant.parse("2026-11-20T13:02:00Z"));

    private final List<StatedCode> codes = new ArrayList<>();
    private final List<StatedText> texts = new ArrayList<>();
    private final List<StatedCode> signs = new ArrayList<>();
    private boolean admitted;
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

    /** Codes of any system that rules are written in. */
    EvidenceFixture stated(CodingSystem system, String... stated) {
        return codes(system.uri(), stated);
    }

    EvidenceFixture codes(@Nullable String system, String... stated) {
        for (String code : stated) {
            codes.add(
                    new StatedCode(system, code, null, "DG1-3[%d]".formatted(codes.size() + 1), null, false, MESSAGE));
        }
        return this;
    }

    EvidenceFixture text(String text) {
        texts.add(new StatedText(text, "PV2-3[1]", null, MESSAGE));
        return this;
    }

    EvidenceFixture accident() {
        return sign(VisitSigns.ACCIDENT, null, "ACC-1");
    }

    EvidenceFixture inResuscitationRoom() {
        return sign(VisitSigns.RESUSCITATION_ROOM, "Shockkamer 1", "PV1-3");
    }

    private EvidenceFixture sign(String sign, @Nullable String text, String at) {
        signs.add(new StatedCode(VisitSigns.VISIT, sign, text, at, null, false, MESSAGE));
        return this;
    }

    EvidenceFixture admitted() {
        admitted = true;
        return this;
    }

    EvidenceFixture inIntensiveCare() {
        return sign(VisitSigns.INTENSIVE_CARE, "IC 3", "PV1-3");
    }

    EvidenceFixture aged(int years) {
        age = years;
        return this;
    }

    VisitEvidence build() {
        return new VisitEvidence(codes, texts, signs, admitted, age);
    }

    ExposureDecision screen() {
        return ExposureScreening.screen(build(), RULES);
    }
}
