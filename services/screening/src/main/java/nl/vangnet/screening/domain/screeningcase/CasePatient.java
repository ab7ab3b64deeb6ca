package nl.vangnet.screening.domain.screeningcase;

import java.time.ZoneId;
import nl.vangnet.screening.domain.visit.Sex;
import nl.vangnet.screening.domain.visit.TraumaTime;
import nl.vangnet.screening.domain.visit.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What other services may know about the patient: nothing that names one.
 *
 * @param ageAtTrauma in whole years, or null when the birth date is unknown
 * @param language language tag, or null
 */
public record CasePatient(
        @Nullable Integer ageAtTrauma, Sex sex, @Nullable String language, boolean deceased) {

    private static final int ADULT = 18;

    static CasePatient of(Visit visit, TraumaTime trauma, ZoneId hospitalZone) {
        return new CasePatient(
                visit.patient().ageOn(trauma.day(hospitalZone)),
                visit.patient().sex(),
                visit.patient().language(),
                visit.died());
    }

    /** Known to be a minor; an unknown age excludes nobody. */
    boolean isMinor() {
        return ageAtTrauma != null && ageAtTrauma < ADULT;
    }
}
