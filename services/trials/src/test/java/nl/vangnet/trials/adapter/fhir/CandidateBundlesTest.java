package nl.vangnet.trials.adapter.fhir;

import static nl.vangnet.trials.CaseFixture.TRAUMA;
import static nl.vangnet.trials.CaseFixture.aPositiveCase;
import static nl.vangnet.trials.Protocols.CGT;
import static nl.vangnet.trials.Protocols.OXYTOCIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import nl.vangnet.trials.CaseFixture;
import nl.vangnet.trials.application.TrialTopics.Announcement;
import nl.vangnet.trials.domain.CandidateLife;
import nl.vangnet.trials.domain.Pseudonym;
import nl.vangnet.trials.domain.Score;
import nl.vangnet.trials.domain.Step;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ResearchSubject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves for an arm, against files that were approved by eye. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CandidateBundlesTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Pseudonym PSEUDONYM = new Pseudonym("OXY-7K2M9QXR0000000000000000", "OXY-7K2M-9QXR");

    @Test
    void an_offered_candidate_is_as_approved() throws IOException {
        assertApproved("candidate-offered", bundle(offered(), aPositiveCase()));
    }

    @Test
    void a_withdrawn_candidate_is_as_approved() throws IOException {
        Step withdrawn = CandidateLife.advance(
                        OXYTOCIN,
                        aPositiveCase().guarded("TBI").build(),
                        offered().candidate(),
                        day(3))
                .orElseThrow();

        assertApproved("candidate-withdrawn", bundle(withdrawn, aPositiveCase().guarded("TBI")));
    }

    @Test
    void a_candidate_whose_window_moved_ahead_is_withdrawn_for_that_reason() {
        Step early = CandidateLife.begin(CGT, aPositiveCase().build(), PSEUDONYM, day(14))
                .orElseThrow();
        CaseFixture moved = CaseFixture.aCase()
                .hurtAt(TRAUMA.plus(Duration.ofDays(3)))
                .confirmed()
                .screened(1, 1, new Score("PDI", 23, true));
        Step step = CandidateLife.advance(CGT, moved.build(), early.candidate(), day(15))
                .orElseThrow();

        ResearchSubject subject =
                (ResearchSubject) bundle(step, moved).getEntryFirstRep().getResource();

        assertThat(subject.getStatus()).isEqualTo(ResearchSubject.ResearchSubjectStatus.WITHDRAWN);
        assertThat(subject.getExtensionString(FhirNames.WITHDRAWAL_REASON)).isEqualTo("window-moved");
    }

    @ParameterizedTest(name = "{0} years are {1}")
    @CsvSource({"17, 0-17", "18, 18-29", "29, 18-29", "30, 30-39", "65, 60-69", "79, 70-79", "80, 80+", "103, 80+"})
    void an_age_is_made_coarse(int years, String band) {
        assertThat(AgeBand.of(years)).isEqualTo(band);
    }

    private static Step offered() {
        return CandidateLife.begin(OXYTOCIN, aPositiveCase().build(), PSEUDONYM, day(2))
                .orElseThrow();
    }

    private static Bundle bundle(Step step, CaseFixture fixture) {
        return CandidateBundles.toFhir(new Announcement(step, fixture.build()), AMSTERDAM);
    }

    private static void assertApproved(String name, Bundle bundle) throws IOException {
        String file = "/approved/%s.fhir.json".formatted(name);
        String actual = FhirR4.json().setPrettyPrint(true).encodeResourceToString(bundle);
        try (InputStream in = CandidateBundlesTest.class.getResourceAsStream(file)) {
            String approved = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(actual).isEqualTo(approved.strip());
        }
    }

    private static Instant day(int day) {
        return TRAUMA.plus(Duration.ofDays(day));
    }
}
