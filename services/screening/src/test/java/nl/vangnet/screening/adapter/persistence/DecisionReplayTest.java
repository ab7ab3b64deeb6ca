package nl.vangnet.screening.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.exposure.ExposureScreening;
import nl.vangnet.screening.domain.exposure.ReasonSentences;
import nl.vangnet.screening.domain.exposure.Tongue;
import nl.vangnet.screening.domain.exposure.VisitEvidence;
import nl.vangnet.screening.domain.visit.PatientClass;
import nl.vangnet.screening.domain.visit.PatientSnapshot;
import nl.vangnet.screening.domain.visit.Reasons;
import nl.vangnet.screening.domain.visit.StatedCode;
import nl.vangnet.screening.domain.visit.StatedText;
import nl.vangnet.screening.domain.visit.StatedTime;
import nl.vangnet.screening.domain.visit.Stay;
import nl.vangnet.screening.domain.visit.Visit;
import nl.vangnet.screening.domain.visit.VisitEvent;
import nl.vangnet.screening.domain.visit.VisitIdentifier;
import nl.vangnet.screening.domain.visit.VisitLocation;
import nl.vangnet.screening.domain.visit.VisitMessage;
import nl.vangnet.screening.domain.visit.VisitSigns;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A decision can be made again from what is stored, to the last character. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionReplayTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");

    @Test
    void the_stored_messages_and_the_rule_set_they_name_give_the_same_text_again() {
        List<VisitMessage> messages = List.of(
                message(1, VisitEvent.ARRIVED, "SEH shockkamer", List.of("V43.5", "T74.2", "X78")),
                message(2, VisitEvent.UPDATED, "SEH 4", List.of("S06.0", "I21.0", "O72.1", "F43.1", "I60")),
                message(3, VisitEvent.TRANSFERRED, "IC 2", List.of("V43.5")));
        ExposureDecision decided = decide(messages, ExposureRules.NEWEST);
        List<String> storedMessages = messages.stream().map(StoredJson::write).toList();
        String storedDecision = StoredJson.write(decided);

        List<VisitMessage> read = new ArrayList<>(storedMessages.stream()
                .map(json -> StoredJson.read(json, VisitMessage.class))
                .toList());
        Collections.reverse(read);
        ExposureDecision known = StoredJson.read(storedDecision, ExposureDecision.class);
        ExposureDecision again = decide(read, known.ruleSet());

        assertThat(read).containsExactlyInAnyOrderElementsOf(messages);
        assertThat(known).isEqualTo(decided);
        assertThat(again).isEqualTo(decided);
        assertThat(again.notCounted()).isNotEmpty();
        assertThat(again.terms()).isNotNull();
        assertThat(StoredJson.write(again)).isEqualTo(storedDecision);
    }

    /** As it was written before the words of complaints were kept apart: nothing that is stored may become unreadable. */
    @Test
    void a_decision_of_before_the_words_were_kept_is_read() {
        String before = """
                {"exposure_class":"REVIEW","deferred":false,"rule_set":"2026.2","reasons":[{"rule":"complaint-text",
                "exposure_class":"REVIEW","system":null,"code":null,"text":"aangereden","at":"PV2-3[1]",
                "message":{"message_id":"message-1","occurred_at":"2026-11-20T11:01:00Z"}}],"routes":[],"guards":["TBI"]}""";

        ExposureDecision known = StoredJson.read(before, ExposureDecision.class);

        assertThat(known.terms()).isNull();
        assertThat(known.notCounted()).isEmpty();
        assertThat(known.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.told()).isNull();
            assertThat(reason.text()).isEqualTo("aangereden");
            assertThat(new ReasonSentences(ExposureRules.load(ExposureRules.NEWEST), AMSTERDAM)
                            .sentence(reason, Tongue.NL))
                    .isEqualTo("Woorden in de klacht: “aangereden” (reden van komst in het bericht van 20 nov 12:01)");
        });
        assertThat(StoredJson.read(StoredJson.write(known), ExposureDecision.class))
                .isEqualTo(known);
    }

    @Test
    void a_code_said_again_is_told_by_the_message_that_said_it_first() {
        ExposureDecision decision = decide(
                List.of(
                        message(1, VisitEvent.ARRIVED, "SEH 4", List.of("V43.5")),
                        message(2, VisitEvent.UPDATED, "SEH 4", List.of("V43.5"))),
                ExposureRules.NEWEST);

        assertThat(decision.reasons().getFirst().message())
                .extracting(source -> source.messageId())
                .isEqualTo("message-1");
    }

    private static ExposureDecision decide(List<VisitMessage> messages, String ruleSet) {
        return ExposureScreening.screen(VisitEvidence.of(Visit.fold(messages), AMSTERDAM), ExposureRules.load(ruleSet));
    }

    private static VisitMessage message(int number, VisitEvent event, String place, List<String> codes) {
        List<StatedCode> stated = new ArrayList<>();
        codes.forEach(code -> stated.add(new StatedCode(
                "http://hl7.org/fhir/sid/icd-10",
                code,
                "tekst",
                "DG1-3[%d]".formatted(stated.size() + 1),
                new StatedTime.Day(LocalDate.of(2026, 11, 20)),
                false)));
        stated.add(new StatedCode(VisitSigns.GLASGOW, "14", null, "OBX-5[1]", null, false));
        return new VisitMessage(
                "message-" + number,
                event,
                "A08",
                NOON.plusSeconds(number * 60L),
                NOON.plusSeconds(number * 60L),
                PatientSnapshot.unknown(),
                List.of(new VisitIdentifier(VisitIdentifier.Kind.VISIT_NUMBER, null, "V1")),
                new Stay(PatientClass.EMERGENCY, true, new VisitLocation(place, null, "PV1-3"), null, NOON, null),
                new Reasons(
                        stated,
                        List.of(new StatedText("HET, aangereden, geen LOC. Ontkent mishandeling", "PV2-3[1]", null)),
                        new StatedTime.Moment(NOON)),
                null,
                false);
    }
}
