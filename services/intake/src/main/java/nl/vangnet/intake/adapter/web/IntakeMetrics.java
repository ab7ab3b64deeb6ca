package nl.vangnet.intake.adapter.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import nl.vangnet.intake.application.AnswerCounter;
import nl.vangnet.intake.application.Answered;
import org.jspecify.annotations.Nullable;

/** Counts messages by format, event and answer. */
@ApplicationScoped
class IntakeMetrics implements AnswerCounter {

    private final MeterRegistry registry;

    IntakeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void count(Answered answered) {
        registry.counter(
                        "intake_messages",
                        "format",
                        answered.facts().format().name(),
                        "event",
                        eventLabel(answered.facts().event()),
                        "answer",
                        answered.outcome().answer().code().wire(),
                        "repeated",
                        String.valueOf(answered.outcome().repeated()))
                .increment();
    }

    /** A sender must not be able to make a metric per message. */
    private static String eventLabel(@Nullable String event) {
        if (event == null) {
            return "none";
        }
        return event.matches("A\\d\\d|notification-[a-z]{1,20}|hospital-notification-message") ? event : "other";
    }
}
