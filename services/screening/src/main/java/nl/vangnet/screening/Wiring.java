package nl.vangnet.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.screening.adapter.fhir.BundleReader;
import nl.vangnet.screening.adapter.fhir.Explanation;
import nl.vangnet.screening.adapter.fhir.QuestionnaireResponseReader;
import nl.vangnet.screening.adapter.fhir.UnreadableBundleException;
import nl.vangnet.screening.adapter.rules.FolderOfRules;
import nl.vangnet.screening.application.Explainer;
import nl.vangnet.screening.application.MessageReader;
import nl.vangnet.screening.application.ResponseReader;
import nl.vangnet.screening.application.ScreeningIds;
import nl.vangnet.screening.application.ScreeningPolicy;
import nl.vangnet.screening.application.UnreadableInputException;
import nl.vangnet.screening.application.rules.LiveRules;
import nl.vangnet.screening.application.rules.RuleBook;
import nl.vangnet.screening.application.rules.RuleSets;
import nl.vangnet.screening.application.rules.Sentences;
import nl.vangnet.screening.domain.exposure.RuleSetReader;
import nl.vangnet.screening.domain.instrument.Answers;
import nl.vangnet.screening.domain.instrument.Cutoffs;

/** Makes the few beans that the domain cannot make itself, and gives the use cases the readers of FHIR. */
@ApplicationScoped
class Wiring {

    @Produces
    @Singleton
    RuleSets ruleSets(ScreeningConfig config, RuleBook book) {
        return new RuleSets(
                new FolderOfRules(config.rules().dir(), config.rules().maxFileBytes()),
                book,
                new RuleSetReader(config.complaint().longest(), config.rules().maxFileBytes()));
    }

    @Produces
    @Singleton
    LiveRules liveRules(RuleSets sets, RuleBook book) {
        return new LiveRules(sets, book);
    }

    @Produces
    @Singleton
    ScreeningPolicy policy(ScreeningConfig config, ZoneId hospitalZone, LiveRules live) {
        return new ScreeningPolicy(
                live::now, new Cutoffs(config.cutoff().pdi(), config.cutoff().tsq()), hospitalZone);
    }

    @Produces
    @Singleton
    ScreeningIds ids(Ids ids) {
        return ids::next;
    }

    @Produces
    @Singleton
    MessageReader messageReader(ZoneId hospitalZone) {
        BundleReader reader = new BundleReader(hospitalZone);
        return bundle -> {
            try {
                return reader.read(bundle);
            } catch (UnreadableBundleException unreadable) {
                throw unreadable(unreadable);
            }
        };
    }

    @Produces
    @Singleton
    ResponseReader responseReader(ZoneId hospitalZone) {
        QuestionnaireResponseReader reader = new QuestionnaireResponseReader(hospitalZone);
        return response -> {
            try {
                return dated(reader.read(response, Instant.EPOCH));
            } catch (UnreadableBundleException unreadable) {
                throw unreadable(unreadable);
            }
        };
    }

    @Produces
    @Singleton
    Sentences sentences(RuleSets sets, LiveRules live, ZoneId hospitalZone) {
        return new Sentences(sets, live, hospitalZone);
    }

    @Produces
    @Singleton
    Explainer explainer(ScreeningPolicy policy) {
        return bundle -> new Explanation(policy.rules(), policy.hospitalZone()).explain(bundle);
    }

    /** The stage and every window hang on it, and without it the same response twice would be two. */
    private static Answers dated(Answers answers) throws UnreadableInputException {
        if (answers.answeredAt().equals(Instant.EPOCH)) {
            throw new UnreadableInputException(
                    "RESPONSE_NOT_DATED",
                    "the response does not say when it was answered",
                    "QuestionnaireResponse.authored");
        }
        return answers;
    }

    private static UnreadableInputException unreadable(UnreadableBundleException cause) {
        return new UnreadableInputException(cause.code(), cause.message(), cause.at());
    }
}
