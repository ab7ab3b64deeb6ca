package nl.vangnet.screening.domain.exposure;

import java.time.ZoneId;
import java.util.List;
import nl.vangnet.screening.domain.visit.StatedCode;
import nl.vangnet.screening.domain.visit.StatedText;
import nl.vangnet.screening.domain.visit.Visit;
import nl.vangnet.screening.domain.visit.VisitLocation;
import org.jspecify.annotations.Nullable;

/**
 * What the rules may look at.
 *
 * @param accident an accident is dated (ACC-1)
 * @param intensiveCare the intensive care unit in which the patient lay at some time, or null
 * @param age in years at the trauma, or null when unknown
 */
public record VisitEvidence(
        List<StatedCode> codes,
        List<StatedText> texts,
        boolean accident,
        boolean admitted,
        @Nullable VisitLocation intensiveCare,
        @Nullable Integer age) {

    public VisitEvidence {
        codes = List.copyOf(codes);
        texts = List.copyOf(texts);
    }

    public static VisitEvidence of(Visit visit, ZoneId hospitalZone) {
        return new VisitEvidence(
                visit.codes(),
                visit.texts(),
                visit.accidentTime() != null,
                visit.admitted(),
                visit.intensiveCare(),
                visit.patient().ageOn(visit.traumaTime(hospitalZone).day(hospitalZone)));
    }
}
