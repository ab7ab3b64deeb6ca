package nl.vangnet.intake.adapter.web;

import java.util.Arrays;
import java.util.List;
import nl.vangnet.intake.application.MessageSummary;
import nl.vangnet.intake.application.ShowMessage.Shown;
import nl.vangnet.intake.application.fate.Fate;
import nl.vangnet.intake.application.fate.MessageAction;
import nl.vangnet.intake.application.issue.MessageIssue;
import nl.vangnet.intake.application.replay.ReplayJob;
import nl.vangnet.intake.application.replay.ReplayRefusedException;
import nl.vangnet.intake.domain.RetryClass;
import nl.vangnet.intake.domain.feed.UnmappedCode;
import org.jspecify.annotations.Nullable;

/**
 * The page of one message.
 *
 * @param issues what was noticed while reading, of a message that is not shown field by field
 * @param neighbours others of the same visit or patient, newest first
 * @param histories the numbers of a patient who had several
 * @param said what the page has to say about what was just asked
 */
public record OneMessage(
        Shown shown,
        RawView raw,
        List<MessageIssue> issues,
        List<MessageAction> actions,
        List<MessageSummary> neighbours,
        List<NumberHistory> histories,
        Said said) {

    /**
     * The outcome of the last button.
     *
     * @param job the replay that was started, or null
     * @param refusal why it was not, or null
     */
    public record Said(@Nullable ReplayJob job, ReplayRefusedException.@Nullable Why refusal, boolean reasonMissing) {

        static final Said NOTHING = new Said(null, null, false);
    }

    /** A code, and the address where it is mapped. */
    public record Unmapped(UnmappedCode code, String address) {}

    public MessageSummary summary() {
        return shown.summary();
    }

    /** Whether a person may have it read again. */
    public boolean isReplayable() {
        return RetryClass.of(summary().state()) != RetryClass.NEVER;
    }

    /** What its state allows. */
    public List<Fate> fates() {
        return Arrays.stream(Fate.values())
                .filter(fate -> fate.allowedFrom(summary().state()))
                .toList();
    }

    public @Nullable ReplayJob job() {
        return said.job();
    }

    public ReplayRefusedException.@Nullable Why refusal() {
        return said.refusal();
    }

    public boolean isReasonMissing() {
        return said.reasonMissing();
    }

    /** Codes that wait for somebody to say what they mean. */
    public List<Unmapped> unmapped() {
        return shown.rendering().unmapped().stream()
                .distinct()
                .map(code -> new Unmapped(code, CodeAddress.of(summary().feed(), code.code())))
                .toList();
    }

    public String patientInAddress() {
        String patient = summary().patient();
        return patient == null ? "" : FilterAddress.encoded(patient);
    }

    /** Redacted: it is a patient's record. */
    @Override
    public String toString() {
        return "OneMessage[" + summary().id() + "]";
    }
}
