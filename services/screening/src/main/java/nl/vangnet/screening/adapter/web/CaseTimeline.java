package nl.vangnet.screening.adapter.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.vangnet.chassis.web.Say;
import nl.vangnet.screening.adapter.web.CaseView.Moment;
import nl.vangnet.screening.application.CaseLists;
import nl.vangnet.screening.application.CaseLists.Given;
import nl.vangnet.screening.application.CaseLists.Happened;
import nl.vangnet.screening.application.CaseLists.MessageLine;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import org.jspecify.annotations.Nullable;

/** What happened to a case: messages, answers and decisions in one line of time, newest first. */
@ApplicationScoped
class CaseTimeline {

    private record Dated(Instant at, String what, String detail) {}

    private final CaseLists lists;
    private final Wording wording;
    private final Say say;

    CaseTimeline(CaseLists lists, Wording wording, Say say) {
        this.lists = lists;
        this.wording = wording;
        this.say = say;
    }

    List<Moment> of(ScreeningCase shown, List<MessageLine> messages) {
        List<Dated> all = new ArrayList<>();
        for (MessageLine message : messages) {
            all.add(new Dated(
                    message.occurredAt(),
                    wording.of(message.event()),
                    wording.texts().timeline_message(message.eventCode())));
        }
        for (Instant arrival : lists.returns(shown.identity().visitId())) {
            all.add(new Dated(arrival, wording.texts().timeline_return(), ""));
        }
        for (Happened happened : lists.history(shown.identity().caseId())) {
            all.add(new Dated(happened.at(), event(happened.type()), by(happened.by())));
        }
        for (Given given : lists.responses(shown.identity().caseId())) {
            String answered = wording.texts()
                    .answered(
                            given.answers().byItem().size(),
                            given.answers().instrument().items());
            all.add(new Dated(
                    given.recordedAt(), given.answers().instrument().name(), answered + ", " + by(given.by())));
        }
        return all.stream()
                .sorted(Comparator.comparing(Dated::at).reversed())
                .map(moment -> new Moment(say.time(moment.at()), moment.what(), moment.detail()))
                .toList();
    }

    private String by(@Nullable String user) {
        return user == null ? "" : wording.texts().timeline_by(user);
    }

    private String event(String type) {
        ScreeningTexts texts = wording.texts();
        return switch (type) {
            case "ExposureDetected" -> texts.event_ExposureDetected();
            case "ExposureReassessed" -> texts.event_ExposureReassessed();
            case "ExposureConfirmed" -> texts.event_ExposureConfirmed();
            case "ScreeningCompleted" -> texts.event_ScreeningCompleted();
            case "TraumaTimeCorrected" -> texts.event_TraumaTimeCorrected();
            case "CaseClosed" -> texts.event_CaseClosed();
            case "CaseReopened" -> texts.event_CaseReopened();
            default -> type;
        };
    }
}
