package nl.vangnet.intake.adapter.hl7v2;

import static nl.vangnet.intake.adapter.hl7v2.Converting.all;
import static nl.vangnet.intake.adapter.hl7v2.Converting.answer;
import static nl.vangnet.intake.adapter.hl7v2.Converting.first;
import static nl.vangnet.intake.adapter.hl7v2.Converting.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.vangnet.intake.Adt;
import nl.vangnet.intake.domain.PatientMerge;
import nl.vangnet.intake.domain.Reading;
import org.hl7.fhir.r4.model.Account;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MergesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a18", "a30", "a34", "a36", "a47"})
    void the_survivor_replaces_the_retired_who_is_no_longer_active(String event) {
        Bundle bundle = accepted(event);
        Patient survivor = all(Patient.class, bundle).get(0);
        Patient retired = all(Patient.class, bundle).get(1);

        assertThat(survivor.getIdentifierFirstRep().getValue()).isEqualTo("7312045");
        assertThat(survivor.hasActive()).isFalse();
        assertThat(survivor.getLinkFirstRep().getType()).isEqualTo(LinkType.REPLACES);
        assertThat(refersTo(survivor.getLinkFirstRep().getOther(), retired, bundle))
                .isTrue();
        assertThat(retired.getActive()).isFalse();
        assertThat(retired.hasActive()).isTrue();
        assertThat(retired.getIdentifierFirstRep().getUse()).isEqualTo(IdentifierUse.OLD);
        assertThat(retired.getLinkFirstRep().getType()).isEqualTo(LinkType.REPLACEDBY);
        assertThat(refersTo(retired.getLinkFirstRep().getOther(), survivor, bundle))
                .isTrue();
        assertThat(merges(event)).hasSize(1).allMatch(merge -> !merge.undone());
    }

    @Test
    void one_message_may_hold_several_merges() {
        assertThat(merges("a40"))
                .extracting(merge ->
                        merge.survivor().value() + " < " + merge.retired().value())
                .containsExactly("7312045 < 7399005", "7312199 < 7399006");
        assertThat(all(Patient.class, accepted("a40"))).hasSize(4);
    }

    @Test
    void several_numbers_may_be_merged_into_one_patient() {
        Reading reading = read(Adt.sample("adt-a18.hl7") + "MRG|7399009^^^OLVG^MR\r");
        Patient survivor = first(Patient.class, Converting.strict(((Reading.Accepted) reading).bundle()));

        assertThat(reading.findings().merges()).hasSize(2);
        assertThat(survivor.getLink()).hasSize(2);
    }

    @Test
    void a_link_joins_two_patients_who_both_go_on_and_an_unlink_undoes_it() {
        assertThat(all(Patient.class, accepted("a24")))
                .allMatch(patient -> !patient.hasActive())
                .allMatch(patient -> patient.getLinkFirstRep().getType() == LinkType.SEEALSO);
        assertThat(merges("a24")).isEmpty();
        assertThat(all(Patient.class, accepted("a37"))).allMatch(patient -> !patient.hasLink());
        assertThat(merges("a37")).hasSize(1).allMatch(PatientMerge::undone);
    }

    @Test
    void a_moved_visit_belongs_to_the_new_patient_and_names_the_old_one() {
        Bundle bundle = accepted("a45");
        Encounter visit = first(Encounter.class, bundle);
        Reference from = (Reference) visit.getExtensionByUrl(Visit.MOVED_FROM).getValue();
        Patient to = all(Patient.class, bundle).get(0);
        Patient former = all(Patient.class, bundle).get(1);

        assertThat(refersTo(visit.getSubject(), to, bundle)).isTrue();
        assertThat(refersTo(from, former, bundle)).isTrue();
        assertThat(former.getIdentifierFirstRep().getValue()).isEqualTo("7312199");
        assertThat(former.hasActive()).isFalse();
        assertThat(merges("a45")).isEmpty();
    }

    @Test
    void several_visits_may_be_moved_at_once_and_keep_their_former_numbers() {
        String second = "MRG|7312199^^^OLVG^MR||||V-OLD^^^OLVG^VN\rPV1|2|O|POLI||||||||||||||||V-NEW^^^OLVG^VN\r";
        Reading reading = read(Adt.sample("adt-a45.hl7") + second);
        List<Encounter> visits = all(Encounter.class, Converting.strict(((Reading.Accepted) reading).bundle()));

        assertThat(visits).hasSize(2);
        assertThat(visits.get(1).getIdentifier())
                .extracting(identifier -> identifier.getValue() + " " + identifier.getUse())
                .containsExactly("V-NEW null", "V-OLD OLD");
    }

    @Test
    void a_moved_account_belongs_to_the_new_patient_and_names_the_old_one() {
        Bundle bundle = accepted("a44");
        Account account = first(Account.class, bundle);
        Reference from = (Reference) account.getExtensionByUrl(Visit.MOVED_FROM).getValue();

        assertThat(account.getIdentifierFirstRep().getValue()).isEqualTo("R2026-5511");
        assertThat(refersTo(
                        account.getSubjectFirstRep(), all(Patient.class, bundle).get(0), bundle))
                .isTrue();
        assertThat(refersTo(from, all(Patient.class, bundle).get(1), bundle)).isTrue();
    }

    @Test
    void a_patient_is_not_merged_with_itself_and_both_places_are_named() {
        Reading reading = read(Adt.sample("adt-a40.hl7").replace("7399006", "7312199"));

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(answer(reading))
                .contains("MSA|CE|")
                .contains("ERR||MRG^2^1|205^MERGE_WITH_ITSELF^HL70357|E")
                .contains("MRG-1[2] and PID-3[2]")
                .doesNotContain("7312199");
    }

    @Test
    void the_same_number_of_another_authority_is_another_patient() {
        Reading reading = read(Adt.sample("adt-a18.hl7").replace("7399001^^^OLVG", "7312045^^^AMC"));

        assertThat(reading).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void a_merge_without_its_second_patient_is_refused() {
        String a40 = Adt.sample("adt-a40.hl7");

        assertThat(answer(read(a40.replace("MRG|", "ZRG|")))).contains("ERR||MRG|100^MISSING_SEGMENT");
        assertThat(answer(read(a40.replace("MRG|7399006^^^OLVG^MR", "MRG|"))))
                .contains("ERR||MRG^2^1|101^MISSING_FIELD");
        assertThat(answer(read(Adt.sample("adt-a24.hl7").replace("PID|2", "ZID|2"))))
                .contains("100^MISSING_SEGMENT");
    }

    private static boolean refersTo(Reference reference, Patient patient, Bundle bundle) {
        return bundle.getEntry().stream()
                .anyMatch(entry ->
                        entry.getResource() == patient && Objects.equals(entry.getFullUrl(), reference.getReference()));
    }

    private static List<PatientMerge> merges(String event) {
        return read(Adt.sample("adt-" + event + ".hl7")).findings().merges();
    }

    private static Bundle accepted(String event) {
        Reading reading = read(Adt.sample("adt-" + event + ".hl7"));
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return Converting.strict(((Reading.Accepted) reading).bundle());
    }
}
