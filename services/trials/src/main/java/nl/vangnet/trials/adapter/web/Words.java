package nl.vangnet.trials.adapter.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import nl.vangnet.chassis.web.Language;
import nl.vangnet.chassis.web.Speaking;
import nl.vangnet.trials.domain.CandidateState;
import nl.vangnet.trials.domain.Change;
import nl.vangnet.trials.domain.Sex;
import nl.vangnet.trials.domain.Text;
import nl.vangnet.trials.domain.WithdrawalReason;
import org.jspecify.annotations.Nullable;

/** Says the domain's values in the reader's language. */
@RequestScoped
class Words {

    private final Speaking speaking;

    Words(Speaking speaking) {
        this.speaking = speaking;
    }

    TrialTexts texts() {
        return switch (speaking.language()) {
            case EN -> MessageBundles.get(TrialTexts.class);
            case NL -> MessageBundles.get(TrialTexts.class, Localized.Literal.of(Language.NL.code()));
        };
    }

    String of(Text text) {
        return switch (speaking.language()) {
            case EN -> text.english();
            case NL -> text.dutch();
        };
    }

    String of(Optional<Text> text) {
        return text.map(this::of).orElse("");
    }

    /** {@code 41, female}. */
    String who(@Nullable Integer age, Sex sex) {
        return age == null ? texts().ageUnknown(of(sex)) : texts().years(age, of(sex));
    }

    private String of(Sex sex) {
        return switch (sex) {
            case FEMALE -> texts().sex_female();
            case MALE -> texts().sex_male();
            case OTHER -> texts().sex_other();
            case UNKNOWN -> texts().sex_unknown();
        };
    }

    String of(CandidateState state) {
        return switch (state) {
            case CandidateState.Offered ignored -> texts().state_offered();
            case CandidateState.Waiting ignored -> texts().state_waiting();
            case CandidateState.Withdrawn withdrawn -> texts().state_withdrawn() + ": " + of(withdrawn.reason());
        };
    }

    String of(WithdrawalReason reason) {
        return switch (reason) {
            case WINDOW_CLOSED -> texts().reason_windowClosed();
            case CASE_CLOSED -> texts().reason_caseClosed();
            case CRITERION -> texts().reason_criterion();
        };
    }

    String of(Change change) {
        return switch (change) {
            case LISTED -> texts().change_listed();
            case OFFERED -> texts().change_offered();
            case UPDATED -> texts().change_updated();
            case WITHDRAWN -> texts().change_withdrawn();
            case DROPPED -> texts().change_dropped();
            case WINDOW_MOVED -> texts().change_windowMoved();
        };
    }
}
