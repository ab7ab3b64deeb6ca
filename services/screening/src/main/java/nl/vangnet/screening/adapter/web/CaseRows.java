package nl.vangnet.screening.adapter.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vangnet.screening.adapter.web.CaseRow.Safety;
import nl.vangnet.screening.application.ListedCase;
import nl.vangnet.screening.domain.exposure.ExposureDecision;
import nl.vangnet.screening.domain.exposure.ExposureReason;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import org.jspecify.annotations.Nullable;

/** Turns cases into rows in the reader's words. */
@ApplicationScoped
class CaseRows {

    private static final int CODES_SHOWN = 3;

    private final Wording wording;
    private final WindowLines windows;
    private final Clock clock;
    private final ZoneId zone;

    CaseRows(Wording wording, WindowLines windows, Clock clock, ZoneId zone) {
        this.wording = wording;
        this.windows = windows;
        this.clock = clock;
        this.zone = zone;
    }

    CaseRow of(ListedCase listed) {
        ScreeningCase shown = listed.screeningCase();
        return new CaseRow(
                listed.caseId(),
                shown.identity().number(),
                name(listed),
                about(listed),
                shown.exposure().exposureClass(),
                wording.of(shown.exposure().exposureClass()),
                wording.title(shown.exposure().reasons().getFirst(), shown.exposure()),
                codes(shown.exposure()),
                shown.exposure().deferred(),
                shown.test(),
                shown.state(),
                wording.of(shown.state()),
                windows.of(shown),
                safety(shown),
                shown.windowShift() != null && !shown.isClosed());
    }

    String name(ListedCase listed) {
        return listed.name() == null || listed.name().isBlank()
                ? wording.texts().nobody()
                : listed.name();
    }

    /** {@code 41 v}. */
    String ageAndSex(ListedCase listed) {
        String sex = wording.letter(listed.screeningCase().patient().sex());
        Integer age = age(listed);
        return age == null ? sex : age + " " + sex;
    }

    @Nullable
    Integer age(ListedCase listed) {
        return listed.birthDate() == null
                ? listed.screeningCase().patient().ageAtTrauma()
                : Integer.valueOf(Period.between(listed.birthDate(), LocalDate.ofInstant(clock.instant(), zone))
                        .getYears());
    }

    List<Safety> safety(ScreeningCase shown) {
        return shown.exposure().routes().stream()
                .sorted()
                .map(route -> new Safety(wording.of(route), wording.first(route)))
                .toList();
    }

    private String about(ListedCase listed) {
        return Stream.of(ageAndSex(listed), listed.place())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private String codes(ExposureDecision decision) {
        return decision.reasons().stream()
                .map(reason -> code(reason, decision))
                .filter(code -> !code.isBlank())
                .distinct()
                .limit(CODES_SHOWN)
                .collect(Collectors.joining("; "));
    }

    /** The code by its system's name and the sender's words; our own names of signs are nothing to read. */
    private String code(ExposureReason reason, ExposureDecision decision) {
        return Stream.of(wording.code(reason, decision), reason.text())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
    }
}
