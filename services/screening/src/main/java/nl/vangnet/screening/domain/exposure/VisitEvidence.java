package nl.vangnet.screening.domain.exposure;

import java.time.ZoneId;
import java.util.List;
import nl.vangnet.screening.domain.visit.StatedCode;
import nl.vangnet.screening.domain.visit.StatedText;
import nl.vangnet.screening.domain.visit.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What the rules may look at.
 *
 * @param signs what the stay itself shows: a dated accident, intensive care, the resuscitation room
 * @param age in years at the trauma, or null when unknown
 */
public record VisitEvidence(
        List<StatedCode> codes,
        List<StatedText> texts,
        List<StatedCode> signs,
        boolean admitted,
        @Nullable Integer age) {

    public VisitEvidence {
        codes = List.copyOf(codes);
        texts = List.copyOf(texts);
        signs = List.copyOf(signs);
    }

    public static VisitEvidence of(Visit visit, ZoneId hospitalZone) {
        return new VisitEvidence(
                visit.codes(),
                visit.texts(),
                visit.signs(),
                visit.admitted(),
                visit.patient().ageOn(visit.traumaTime(hospitalZone).day(hospitalZone)));
    }
}
