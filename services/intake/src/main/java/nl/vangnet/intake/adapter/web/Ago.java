package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.vangnet.chassis.web.Language;
import nl.vangnet.chassis.web.Speaking;

/** Says how long ago something was, and how long something takes. In templates: {@code inject:ago}. */
@RequestScoped
@Named
public class Ago {

    private static final Duration LONGEST_HOURS = Duration.ofHours(48);

    private final Speaking speaking;
    private final Clock clock;

    Ago(Speaking speaking, Clock clock) {
        this.speaking = speaking;
        this.clock = clock;
    }

    /** {@code just now}, {@code 5 min ago}, {@code 3 h ago}, {@code 4 days ago}. */
    public String since(Instant moment) {
        Duration past = Duration.between(moment, clock.instant());
        if (past.toMinutes() < 1) {
            return texts().now();
        }
        if (past.toMinutes() < 60) {
            return texts().minutesAgo(past.toMinutes());
        }
        return past.compareTo(LONGEST_HOURS) < 0 ? texts().hoursAgo(past.toHours()) : texts().daysAgo(past.toDays());
    }

    /** {@code 0.4 s} would say more than anybody asks: whole seconds, minutes, hours. */
    public String length(Duration duration) {
        if (duration.toSeconds() < 120) {
            return texts().seconds(duration.toSeconds());
        }
        return duration.toMinutes() < 120 ? texts().minutes(duration.toMinutes()) : texts().hours(duration.toHours());
    }

    private IntakeTexts texts() {
        return speaking.language() == Language.NL
                ? MessageBundles.get(IntakeTexts.class, Localized.Literal.of("nl"))
                : MessageBundles.get(IntakeTexts.class);
    }
}
