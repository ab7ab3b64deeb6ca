package nl.vangnet.intake.adapter.hl7v2;

import static nl.vangnet.intake.adapter.hl7v2.Converting.all;
import static nl.vangnet.intake.adapter.hl7v2.Converting.bundle;
import static nl.vangnet.intake.adapter.hl7v2.Converting.first;
import static org.assertj.core.api.Assertions.assertThat;

import nl.vangnet.intake.Adt;
import nl.vangnet.intake.domain.Reading;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples of {@code schemas/hl7v2}: one for each event that intake understands. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdtEventsTest {

    private static final String MOVEMENT = "https://vangnet.nl/fhir/StructureDefinition/movement";

    @ParameterizedTest(name = "{0} tells of {1}, the visit is {2}")
    @CsvSource({
        "adt-a01, A01, in-progress",
        "adt-a02, A02, in-progress",
        "adt-a03, A03, finished",
        "adt-a04, A04, in-progress",
        "adt-a04-syndromic, A04, in-progress",
        "adt-a05, A05, planned",
        "adt-a06, A06, in-progress",
        "adt-a07, A07, in-progress",
        "adt-a08, A08, unknown",
        "adt-a09, A09, in-progress",
        "adt-a10, A10, in-progress",
        "adt-a11, A11, cancelled",
        "adt-a12, A12, in-progress",
        "adt-a13, A13, in-progress",
        "adt-a14, A14, planned",
        "adt-a21, A21, onleave",
        "adt-a22, A22, in-progress",
        "adt-a23, A23, cancelled",
        "adt-a27, A27, cancelled",
        "adt-a38, A38, cancelled",
        "adt-a45, A45, unknown",
        "adt-a52, A22, in-progress",
        "adt-a53, A21, onleave",
        "adt-a12-zbe, A12, in-progress",
        "adt-a02-zbe-cancel, A12, in-progress",
        "adt-z99-zbe-update, A08, unknown"
    })
    void an_event_of_a_visit_says_what_it_does_to_it(String sample, String event, String status) throws Exception {
        Bundle bundle = accepted(sample);

        assertThat(first(MessageHeader.class, bundle).getEventCoding().getCode())
                .isEqualTo(event);
        assertThat(first(Encounter.class, bundle).getStatus().toCode()).isEqualTo(status);
        assertThat(bundle.getEntryFirstRep().getResource()).isInstanceOf(MessageHeader.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "adt-a18, A18",
        "adt-a24, A24",
        "adt-a28, A28",
        "adt-a30, A30",
        "adt-a31, A31",
        "adt-a34, A34",
        "adt-a36, A36",
        "adt-a37, A37",
        "adt-a40, A40",
        "adt-a44, A44",
        "adt-a47, A47"
    })
    void an_event_of_a_person_opens_no_visit(String sample, String event) throws Exception {
        Bundle bundle = accepted(sample);

        assertThat(first(MessageHeader.class, bundle).getEventCoding().getCode())
                .isEqualTo(event);
        assertThat(all(Encounter.class, bundle)).isEmpty();
    }

    @Test
    void an_empty_form_of_a_visit_in_a_message_about_a_person_is_no_visit() throws Exception {
        Bundle bundle = bundle(Adt.sample("adt-a31.hl7") + "PV1|1|N\r");

        assertThat(all(Encounter.class, bundle)).isEmpty();
    }

    @Test
    void what_was_sent_stays_beside_what_it_comes_to() throws Exception {
        Bundle bundle = accepted("adt-z99-zbe-update");
        Provenance provenance = first(Provenance.class, bundle);
        Extension movement = first(Encounter.class, bundle).getExtensionByUrl(MOVEMENT);

        assertThat(provenance.getActivity().getCodingFirstRep().getCode()).isEqualTo("Z99");
        assertThat(provenance.getOccurredDateTimeType().getValueAsString()).isEqualTo("2026-11-20T22:25:00+01:00");
        assertThat(movement.getExtensionByUrl("action").getValue().primitiveValue())
                .isEqualTo("UPDATE");
        assertThat(movement.getExtensionByUrl("start").getValue().primitiveValue())
                .isEqualTo("2026-11-20T22:25:00+01:00");
        assertThat(movement.getExtensionByUrl("historic").getValue().primitiveValue())
                .isEqualTo("false");
        assertThat(movement.getExtensionByUrl("originalTrigger").getValue().primitiveValue())
                .isEqualTo("A01");
        assertThat(movement.getExtensionByUrl("id").getValue().fhirType()).isEqualTo("Identifier");
    }

    @ParameterizedTest(name = "{0} with {1} of {2} comes to {3}")
    @CsvSource({
        "A01, CANCEL, A01, A11",
        "A04, CANCEL, A04, A11",
        "A02, CANCEL, A02, A12",
        "A03, CANCEL, A03, A13",
        "A21, CANCEL, A21, A22",
        "A22, CANCEL, A22, A21",
        "A06, CANCEL, A06, A07",
        "A11, CANCEL, A01, A11",
        "A12, CANCEL, A02, A12",
        "A13, CANCEL, A03, A13",
        "Z99, CANCEL, A02, A12",
        "Z99, INSERT, A02, A02",
        "Z99, UPDATE, A02, A08",
        "A02, INSERT, A02, A02",
        "A02, UPDATE, A02, A02"
    })
    void a_movement_says_what_the_event_comes_to(String sent, String action, String original, String effective)
            throws Exception {
        Hl7Message message = Converting.scan(
                Adt.a04("1").replace("ADT^A04^ADT_A01", "ADT^" + sent) + "ZBE|1|||" + action + "|N|" + original + "\r");

        assertThat(AdtEvent.of(message, Converting.USUAL)).isEqualTo(new AdtEvent(sent, effective));
    }

    @Test
    void the_syndromic_profile_marks_the_emergency_department_without_a_class() throws Exception {
        Bundle bundle = accepted("adt-a04-syndromic");
        Observation complaint = all(Observation.class, bundle).get(1);

        assertThat(first(Encounter.class, bundle).getClass_().getCode()).isEqualTo("EMER");
        assertThat(complaint.getCode().getCodingFirstRep().getCode()).isEqualTo("8661-1");
        assertThat(complaint.getValueCodeableConcept().getText()).isEqualTo("Aangereden door auto, met de fiets");
    }

    @Test
    void a_visit_knows_its_doctors_its_former_place_its_account_and_its_episode() throws Exception {
        String message = Fields.with(Adt.sample("adt-a02.hl7"), "PID-18", "R1^^^OLVG^AN");
        Encounter visit = first(Encounter.class, bundle(Fields.with(message, "PV1-54", "E7^^^OLVG")));

        assertThat(visit.getParticipantFirstRep()
                        .getIndividual()
                        .getIdentifier()
                        .getValue())
                .isEqualTo("10010001");
        assertThat(visit.getParticipantFirstRep().getIndividual().getDisplay()).isEqualTo("Jansen");
        assertThat(visit.getLocation())
                .extracting(location -> location.getLocation().getDisplay() + " "
                        + location.getStatus().toCode())
                .containsExactly("B2 03 1 active", "C4 12 2 completed");
        assertThat(visit.getAccountFirstRep().getIdentifier().getValue()).isEqualTo("R1");
        assertThat(visit.getEpisodeOfCareFirstRep().getIdentifier().getValue()).isEqualTo("E7");
    }

    private static Bundle accepted(String sample) {
        Reading reading = Converting.read(Adt.sample(sample + ".hl7"));
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return Converting.strict(((Reading.Accepted) reading).bundle());
    }
}
