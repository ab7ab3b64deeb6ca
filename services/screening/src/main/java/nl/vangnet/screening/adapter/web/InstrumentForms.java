package nl.vangnet.screening.adapter.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.chassis.web.SaidTime;
import nl.vangnet.chassis.web.Say;
import nl.vangnet.chassis.web.Speaking;
import nl.vangnet.screening.adapter.web.InstrumentForm.Answer;
import nl.vangnet.screening.adapter.web.InstrumentForm.Kept;
import nl.vangnet.screening.adapter.web.InstrumentForm.Question;
import nl.vangnet.screening.adapter.web.Questionnaires.Form;
import nl.vangnet.screening.adapter.web.Questionnaires.Item;
import nl.vangnet.screening.application.ListedCase;
import nl.vangnet.screening.application.ResponseBook;
import nl.vangnet.screening.application.ResponseBook.Draft;
import nl.vangnet.screening.domain.instrument.Answers;
import nl.vangnet.screening.domain.instrument.Instrument;
import org.jspecify.annotations.Nullable;

/** Draws questionnaires part by part, and reads what was filled in. */
@ApplicationScoped
class InstrumentForms {

    private final Questionnaires questionnaires;
    private final ResponseBook responses;
    private final CaseRows rows;
    private final Speaking speaking;
    private final Say say;
    private final Clock clock;

    InstrumentForms(
            Questionnaires questionnaires,
            ResponseBook responses,
            CaseRows rows,
            Speaking speaking,
            Say say,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.responses = responses;
        this.rows = rows;
        this.speaking = speaking;
        this.say = say;
        this.clock = clock;
    }

    InstrumentForm draw(ListedCase listed, Instrument instrument, int askedPart, @Nullable Instant openedAt) {
        Form form = questionnaires.of(instrument);
        Draft draft = responses.draft(listed.caseId(), instrument).orElse(null);
        Map<Integer, Integer> answers = draft == null ? Map.of() : draft.answers();
        int parts = Math.ceilDiv(form.items().size(), form.perScreen());
        int part = Math.clamp(askedPart, 1, parts);
        List<Item> shown = form.items()
                .subList(
                        (part - 1) * form.perScreen(),
                        Math.min(part * form.perScreen(), form.items().size()));
        SaidTime savedAt = draft == null ? null : say.time(draft.savedAt());
        return new InstrumentForm(
                listed.caseId(),
                instrument.name(),
                form.title().in(speaking.language()),
                form.purpose().in(speaking.language()),
                rows.name(listed),
                (openedAt == null ? now() : openedAt).toString(),
                part,
                parts,
                shown.stream().map(item -> question(item, answers)).toList(),
                answers.entrySet().stream()
                        .filter(answer -> shown.stream().noneMatch(item -> item.number() == answer.getKey()))
                        .map(answer -> new Kept(answer.getKey(), answer.getValue()))
                        .toList(),
                answers.size(),
                instrument.items(),
                savedAt);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private Question question(Item item, Map<Integer, Integer> answers) {
        Integer given = answers.get(item.number());
        return new Question(
                item.number(),
                item.text().in(speaking.language()),
                item.options().stream()
                        .map(option -> new Answer(
                                option.value(),
                                option.label().in(speaking.language()),
                                given != null && given == option.value()))
                        .toList(),
                given == null);
    }

    /** What a form holds: {@code item-1=3}; an item that was skipped is empty or missing. */
    Answers read(Instrument instrument, MultivaluedMap<String, String> fields) {
        Map<Integer, Integer> answers = new HashMap<>();
        for (int item = 1; item <= instrument.items(); item++) {
            String value = fields.getFirst("item-" + item);
            if (value != null && !value.isBlank()) {
                answers.put(item, number(value, item));
            }
        }
        try {
            return new Answers(instrument, openedAt(fields), answers);
        } catch (IllegalArgumentException outOfRange) {
            throw new RequestRefusedException(422, "FHIR_ANSWER_OUT_OF_RANGE", String.valueOf(outOfRange.getMessage()));
        }
    }

    private static int number(String value, int item) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new RequestRefusedException(422, "FHIR_ANSWER_OUT_OF_RANGE", "item " + item + " is not a number");
        }
    }

    private static Instant openedAt(MultivaluedMap<String, String> fields) {
        try {
            return Instant.parse(String.valueOf(fields.getFirst("answeredAt")));
        } catch (DateTimeParseException notATime) {
            throw new RequestRefusedException(422, "RESPONSE_NOT_DATED", "the form does not say when it was opened");
        }
    }
}
