package nl.vangnet.screening.domain.visit;

import java.util.UUID;
import nl.vangnet.screening.domain.visit.VisitIdentifier.Kind;

/**
 * A message and the patient under whom it came.
 *
 * @param patientKey intake's pseudonymous key of the patient
 */
public record PatientMessage(UUID patientKey, VisitMessage facts) {

    public String alias() {
        PatientIdentifier primary = facts.patient().primary();
        return primary == null ? PatientAlias.of(patientKey) : PatientAlias.of(primary);
    }

    /** Whether it tells of the person alone, as A28, A31 and most A40 do, so that it is of no visit. */
    public boolean isOfPerson() {
        return isOfPerson(facts);
    }

    static boolean isOfPerson(VisitMessage message) {
        return message.event() == VisitEvent.OTHER
                && message.identifiers().stream().allMatch(identifier -> identifier.kind() == Kind.MESSAGE);
    }
}
