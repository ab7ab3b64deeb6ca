package nl.vangnet.trials.adapter.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import nl.vangnet.trials.TrialsConfig;
import nl.vangnet.trials.application.RecruitingTrials;
import nl.vangnet.trials.domain.TrialProtocol;
import org.hl7.fhir.r4.model.ResearchStudy;

/** The recruiting trials as the schemas define them: {@code schemas/fhir/ResearchStudy-<trial>.json}. */
@ApplicationScoped
class PublishedTrials implements RecruitingTrials {

    private final List<TrialProtocol> protocols;

    PublishedTrials(TrialsConfig config) {
        protocols = config.recruiting().stream().map(PublishedTrials::read).toList();
    }

    @Override
    public List<TrialProtocol> protocols() {
        return protocols;
    }

    static TrialProtocol read(String trial) {
        String file = "schemas/fhir/ResearchStudy-%s.json".formatted(trial);
        try (InputStream in = PublishedTrials.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("trial %s has no %s".formatted(trial, file));
            }
            return ResearchStudies.toProtocol(FhirR4.json().parseResource(ResearchStudy.class, in));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
