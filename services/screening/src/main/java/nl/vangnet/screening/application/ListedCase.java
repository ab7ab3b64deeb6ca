package nl.vangnet.screening.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import org.jspecify.annotations.Nullable;

/**
 * A case with who it is about, for the nurse alone.
 *
 * @param name as a ward list has it; null when unknown
 * @param place where the patient lies, or null
 */
public record ListedCase(
        ScreeningCase screeningCase,
        @Nullable String name,
        @Nullable LocalDate birthDate,
        @Nullable String place,
        List<String> identifiers,
        List<String> visitNumbers) {

    public UUID caseId() {
        return screeningCase.identity().caseId();
    }

    /** Redacted, because it names a person. */
    @Override
    public String toString() {
        return "ListedCase[" + screeningCase.identity().number() + "]";
    }
}
