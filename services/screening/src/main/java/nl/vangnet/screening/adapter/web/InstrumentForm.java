package nl.vangnet.screening.adapter.web;

import java.util.List;
import java.util.UUID;
import nl.vangnet.chassis.web.SaidTime;
import org.jspecify.annotations.Nullable;

/**
 * One part of a questionnaire as a form.
 *
 * @param answeredAt when the form was opened, ISO; it identifies the response, so that a second click counts once
 * @param part the part shown, counted from 1
 * @param kept answers of the other parts, which travel with the form
 * @param savedAt when the draft was kept, or null
 */
public record InstrumentForm(
        UUID caseId,
        String code,
        String title,
        String purpose,
        String who,
        String answeredAt,
        int part,
        int parts,
        List<Question> questions,
        List<Kept> kept,
        int answered,
        int items,
        @Nullable SaidTime savedAt) {

    /** One item. */
    public record Question(int number, String text, List<Answer> answers, boolean skipped) {}

    /** One radio button. */
    public record Answer(int value, String label, boolean chosen) {}

    /** An answer given on another part. */
    public record Kept(int number, int value) {}

    public boolean isFirst() {
        return part == 1;
    }

    public boolean isLast() {
        return part == parts;
    }
}
