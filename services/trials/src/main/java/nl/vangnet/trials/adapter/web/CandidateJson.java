package nl.vangnet.trials.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import nl.vangnet.trials.application.CandidateDesk;
import nl.vangnet.trials.domain.Candidate;
import nl.vangnet.trials.domain.CandidateState.Offered;
import nl.vangnet.trials.domain.CandidateState.Waiting;
import nl.vangnet.trials.domain.CandidateState.Withdrawn;
import nl.vangnet.trials.domain.Finding;
import nl.vangnet.trials.domain.Screening;
import nl.vangnet.trials.domain.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A candidate as the API gives it. */
@Schema(name = "Candidate")
@JsonInclude(Include.NON_NULL)
public record CandidateJson(
        String trial,

        @Schema(description = "The key of the trial's topic, and the subject's identifier in it.")
        String pseudonym,

        @Schema(description = "The pseudonym as people say it.", examples = "OXY-7K2M-9QXR")
        String said,

        @Schema(enumeration = {"waiting", "offered", "withdrawn"})
        String state,

        @Nullable String withdrawnReason,
        @Nullable Instant offeredAt,
        @Nullable Instant withdrawnAt,
        boolean windowMoved,
        @Nullable String site,
        @Nullable Integer age,
        String sex,
        boolean test,
        long met,
        long open,
        List<FindingJson> findings,
        String protocolVersion,
        Instant windowOpens,
        @Nullable Instant windowBestUntil,
        Instant windowCloses,

        @Schema(description = "ISO 8601, until the window closes; PT0S when it has.", examples = "PT51H20M")
        String timeLeft) {

    /** A finding of the API. */
    @Schema(name = "Finding")
    public record FindingJson(
            String criterion,

            @Schema(enumeration = {"met", "not-met", "unknown"})
            String finding,

            String evidence,
            List<String> values) {

        static FindingJson of(Finding finding) {
            String code = switch (finding) {
                case Finding.Met ignored -> "met";
                case Finding.NotMet ignored -> "not-met";
                case Finding.Unknown ignored -> "unknown";
            };
            return new FindingJson(
                    finding.number(),
                    code,
                    code(finding.evidence().kind()),
                    finding.evidence().values());
        }
    }

    static CandidateJson of(CandidateDesk.Row row, Instant now) {
        Candidate candidate = row.candidate();
        Window window = candidate.window();
        @Nullable Withdrawn withdrawn = candidate.state() instanceof Withdrawn it ? it : null;
        return new CandidateJson(
                candidate.trial().value(),
                candidate.pseudonym().value(),
                candidate.pseudonym().said(),
                stateOf(candidate),
                withdrawn == null ? null : code(withdrawn.reason()),
                offeredAt(candidate),
                withdrawn == null ? null : withdrawn.at(),
                withdrawn != null && withdrawn.windowMoved(),
                row.snapshot().facility(),
                row.snapshot().ageAtTrauma(),
                code(row.snapshot().sex()),
                row.snapshot().test(),
                Screening.met(candidate.findings()),
                Screening.open(candidate.findings()),
                candidate.findings().stream().map(FindingJson::of).toList(),
                candidate.protocolVersion(),
                window.opens(),
                window.bestUntil().orElse(null),
                window.closes(),
                timeLeft(window, now));
    }

    private static String timeLeft(Window window, Instant now) {
        Duration left = window.hasClosed(now) ? Duration.ZERO : Duration.between(now, window.closes());
        return left.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String stateOf(Candidate candidate) {
        return switch (candidate.state()) {
            case Waiting ignored -> "waiting";
            case Offered ignored -> "offered";
            case Withdrawn ignored -> "withdrawn";
        };
    }

    private static @Nullable Instant offeredAt(Candidate candidate) {
        return switch (candidate.state()) {
            case Waiting ignored -> null;
            case Offered(Instant at) -> at;
            case Withdrawn withdrawn -> withdrawn.offered().orElse(null);
        };
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
