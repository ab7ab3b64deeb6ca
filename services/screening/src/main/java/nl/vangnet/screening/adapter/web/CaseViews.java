package nl.vangnet.screening.adapter.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.vangnet.chassis.web.SaidTime;
import nl.vangnet.chassis.web.Say;
import nl.vangnet.chassis.web.Speaking;
import nl.vangnet.screening.adapter.web.CaseView.Event;
import nl.vangnet.screening.adapter.web.CaseView.Ground;
import nl.vangnet.screening.adapter.web.CaseView.NotCounted;
import nl.vangnet.screening.adapter.web.CaseView.Person;
import nl.vangnet.screening.adapter.web.ConfirmForm.Choice;
import nl.vangnet.screening.application.CaseLists;
import nl.vangnet.screening.application.CaseLists.MessageLine;
import nl.vangnet.screening.application.ListedCase;
import nl.vangnet.screening.application.RiskScores;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.exposure.ExposureReason;
import nl.vangnet.screening.domain.risk.RiskScore;
import nl.vangnet.screening.domain.screeningcase.Confirmation;
import nl.vangnet.screening.domain.screeningcase.ExposureMode;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.Threat;
import nl.vangnet.screening.domain.screeningcase.WindowShift;
import nl.vangnet.screening.domain.visit.TraumaTime;
import org.jspecify.annotations.Nullable;

/** Puts a patient's page together in the reader's words. */
@ApplicationScoped
class CaseViews {

    private static final Set<String> SPOKEN_HERE = Set.of("nl", "en");

    private final CaseLists lists;
    private final CaseRows rows;
    private final CaseInstruments instruments;
    private final CaseTimeline timeline;
    private final RiskScores scores;
    private final RiskViews risks;
    private final Wording wording;
    private final Say say;
    private final Speaking speaking;
    private final Clock clock;
    private final ZoneId zone;

    CaseViews(
            CaseLists lists,
            CaseRows rows,
            CaseInstruments instruments,
            CaseTimeline timeline,
            RiskScores scores,
            RiskViews risks,
            Wording wording,
            Say say,
            Speaking speaking,
            Clock clock,
            ZoneId zone) {
        this.lists = lists;
        this.rows = rows;
        this.instruments = instruments;
        this.timeline = timeline;
        this.scores = scores;
        this.risks = risks;
        this.wording = wording;
        this.say = say;
        this.speaking = speaking;
        this.clock = clock;
        this.zone = zone;
    }

    CaseView of(ListedCase listed, ConfirmForm.Input input, String error) {
        ScreeningCase shown = listed.screeningCase();
        List<MessageLine> messages = lists.messages(shown.identity().visitId());
        return new CaseView(
                listed.caseId(),
                rows.of(listed),
                shown.state(),
                shown.closedReason() == null ? null : wording.of(shown.closedReason()),
                person(listed),
                new Event(say.time(shown.trauma().instant()), precision(shown)),
                shown.exposure().reasons().stream()
                        .map(reason -> ground(reason, shown.exposure()))
                        .toList(),
                shown.exposure().notCounted().stream()
                        .map(words -> new NotCounted(wording.notCounted(words, shown.exposure()), words.at()))
                        .toList(),
                shown.exposure().ruleSet(),
                shown.exposure().terms() == null ? "" : shown.exposure().terms(),
                newest(messages),
                risk(listed),
                shown.exposure().guards().stream().sorted().map(wording::of).toList(),
                shown.exposure().deferred(),
                interpreter(shown),
                confirmed(shown),
                shown.confirmation() == null && !shown.isClosed() ? form(shown, input, error) : null,
                instruments.lines(shown),
                instruments.stages(shown),
                timeline.of(shown, messages),
                shift(shown));
    }

    private @Nullable String shift(ScreeningCase shown) {
        WindowShift shift = shown.windowShift();
        if (shift == null) {
            return null;
        }
        ScreeningTexts texts = wording.texts();
        String change = switch (shown.stageOneWindow(zone).phaseAt(clock.instant())) {
            case BEFORE -> texts.shift_BEFORE();
            case OPEN -> texts.shift_OPEN();
            case PAST -> texts.shift_PAST();
        };
        return texts.shift_told(said(shift.before()), said(shift.after()), change);
    }

    private String said(TraumaTime time) {
        return say.time(time.instant()).exact() + " (" + wording.of(time.precision()) + ")";
    }

    private String precision(ScreeningCase shown) {
        return wording.of(shown.trauma().precision());
    }

    private @Nullable SaidTime newest(List<MessageLine> messages) {
        return messages.stream()
                .map(MessageLine::occurredAt)
                .max(Comparator.naturalOrder())
                .map(say::time)
                .orElse(null);
    }

    private @Nullable RiskView risk(ListedCase listed) {
        RiskScore score = scores.of(List.of(listed)).get(listed.caseId());
        return score == null ? null : risks.of(score);
    }

    private Person person(ListedCase listed) {
        ScreeningCase shown = listed.screeningCase();
        String unknown = wording.texts().notKnown();
        Integer age = rows.age(listed);
        return new Person(
                listed.birthDate() == null
                        ? unknown
                        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(speaking.language().locale())
                                .format(listed.birthDate()),
                age == null ? unknown : age.toString(),
                wording.word(shown.patient().sex()),
                listed.identifiers().isEmpty() ? unknown : String.join(", ", listed.identifiers()),
                listed.visitNumbers().isEmpty() ? unknown : String.join(", ", listed.visitNumbers()),
                or(listed.place(), unknown),
                or(shown.facility(), unknown),
                shown.patient().language() == null
                        ? unknown
                        : languageName(shown.patient().language()));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(speaking.language().locale());
    }

    /** Family does not interpret, least of all where it may be the cause (clinical.md 6 SR5). */
    private @Nullable String interpreter(ScreeningCase shown) {
        return Optional.ofNullable(shown.patient().language())
                .filter(tag -> !SPOKEN_HERE.contains(Locale.forLanguageTag(tag).getLanguage()))
                .map(this::languageName)
                .orElse(null);
    }

    private Ground ground(ExposureReason reason, ExposureDecision decision) {
        return new Ground(
                wording.sentence(reason, decision),
                reason.exposureClass().name().toLowerCase(Locale.ROOT),
                wording.of(reason.exposureClass()),
                reason.at() == null ? "" : reason.at(),
                wording.code(reason, decision),
                reason.rule());
    }

    private List<String> confirmed(ScreeningCase shown) {
        Confirmation said = shown.confirmation();
        if (said == null || !said.criterionA() || said.mode() == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        said.threats().stream().sorted().map(wording::of).forEach(words::add);
        words.add(wording.of(said.mode()));
        return words;
    }

    private ConfirmForm form(ScreeningCase shown, ConfirmForm.Input input, String error) {
        Instant now = clock.instant();
        return new ConfirmForm(
                Arrays.stream(Threat.values())
                        .map(threat -> new Choice(
                                threat.name(),
                                wording.of(threat),
                                input.ticked().contains(threat)))
                        .toList(),
                Stream.of(ExposureMode.values())
                        .map(mode -> new Choice(
                                mode.name(),
                                wording.of(mode),
                                input.chosen().filter(mode::equals).isPresent()))
                        .toList(),
                input.time() == null ? ConfirmForm.field(shown.trauma().instant(), zone) : input.time(),
                ConfirmForm.field(now, zone),
                error);
    }
}
