package nl.vangnet.intake.adapter.fhir;

import java.util.List;
import java.util.Optional;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;

/**
 * The second tier of validation: elements without which nobody downstream could do anything with the message. They are
 * few, since each that is asked for too much costs a patient; everything else is counted and kept ({@link ProfileChecks}).
 */
final class RequiredElements {

    private RequiredElements() {}

    /** The first that is missing, in the order in which a reader would miss them. */
    static Optional<Fault> missing(FhirMessage message) {
        if (message.sender() == null) {
            return field(
                    "MessageHeader.source", "Neither endpoint nor name says who sends: no feed, and no duplicates.");
        }
        if (message.event().isEmpty()) {
            return Optional.of(
                    Fault.at(IntakeErrorCode.UNKNOWN_EVENT, "MessageHeader.event", "No event says what happened."));
        }
        Patient patient = message.patient().orElse(null);
        if (patient == null) {
            return resource("There is no Patient: nobody is named.");
        }
        // A name alone is enough: somebody who comes in without papers has no number yet.
        if (!patient.hasName() && patient.getIdentifier().stream().noneMatch(id -> id.hasValue())) {
            return field("Patient.identifier", "Neither identifier nor name says which patient this is.");
        }
        Encounter encounter = message.encounter().orElse(null);
        if (encounter == null) {
            return resource("There is no Encounter: there is no visit.");
        }
        // Class may be absent, which asks for review; without the status a visit and a cancelled one look the same.
        return encounter.hasStatus()
                ? Optional.empty()
                : field("Encounter.status", "Nothing says whether the visit goes on, ended or never was.");
    }

    /** What is asked, for the CapabilityStatement. */
    static List<String> asked() {
        return List.of(
                "MessageHeader.id", "MessageHeader.event", "MessageHeader.source", "Patient", "Encounter.status");
    }

    private static Optional<Fault> field(String place, String message) {
        return Optional.of(Fault.at(IntakeErrorCode.MISSING_FIELD, place, message));
    }

    private static Optional<Fault> resource(String message) {
        return Optional.of(Fault.at(IntakeErrorCode.MISSING_RESOURCE, "Bundle.entry", message));
    }
}
