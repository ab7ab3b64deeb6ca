package nl.vangnet.screening.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.web.LiveChanges;
import nl.vangnet.screening.ScreeningConfig;
import nl.vangnet.screening.adapter.web.TodayView.Counts;
import nl.vangnet.screening.application.CaseLists;
import nl.vangnet.screening.application.ListedCase;
import nl.vangnet.screening.application.RiskScores;
import nl.vangnet.screening.domain.exposure.ExposureClass;
import nl.vangnet.screening.domain.risk.RiskScore;
import nl.vangnet.screening.domain.screeningcase.CaseState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Today: safety first, then who waits for whom how long. Each look and search is recorded. */
@Path("/screening")
@RolesAllowed(Roles.NURSE)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class TodayPages {

    private static final int LONGEST_SEARCH = 100;

    /** What closes today first, then what can be done now; within it the certain before the uncertain. */
    private static final Comparator<CaseRow> URGENT_FIRST = Comparator.<CaseRow, Boolean>comparing(
                    row -> !row.window().closesToday())
            .thenComparing(row -> row.window().isToOpen())
            .thenComparing(CaseRow::exposureClass);

    private final CaseLists lists;
    private final CaseRows rows;
    private final RiskScores scores;
    private final boolean riskOrders;
    private final Audit audit;
    private final Clock clock;
    private final int limit;

    TodayPages(CaseLists lists, CaseRows rows, RiskScores scores, Audit audit, Clock clock, ScreeningConfig config) {
        this.lists = lists;
        this.rows = rows;
        this.scores = scores;
        this.riskOrders = config.risk().ordersQueue();
        this.audit = audit;
        this.clock = clock;
        this.limit = config.lists().limit();
    }

    @CheckedTemplate(basePath = "screening")
    static class Templates {
        static native TemplateInstance today(TodayView today);

        static native TemplateInstance rows(TodayView today);
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance page(
            @QueryParam("filter") @DefaultValue("all") TodayFilter filter,
            @QueryParam("q") @DefaultValue("") String words) {
        return Templates.today(view(filter, words));
    }

    @GET
    @Path("rows")
    @Transactional
    @Operation(hidden = true)
    public TemplateInstance rows(
            @QueryParam("filter") @DefaultValue("all") TodayFilter filter,
            @QueryParam("q") @DefaultValue("") String words) {
        return Templates.rows(view(filter, words));
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<String> live() {
        return LiveChanges.of(() -> lists.fingerprint(clock.instant()));
    }

    private TodayView view(TodayFilter filter, String words) {
        String asked = words.strip();
        String searched = asked.length() <= LONGEST_SEARCH ? asked : asked.substring(0, LONGEST_SEARCH);
        return searched.isEmpty() ? queue(filter) : found(searched);
    }

    private TodayView found(String words) {
        List<ListedCase> found = lists.search(words, limit);
        audit.record(AuditAction.SEARCH, ids(found.stream()), "patients searched");
        return new TodayView(
                TodayFilter.all,
                words,
                List.of(),
                found.stream().map(rows::of).toList(),
                List.of(),
                new Counts(0, 0, 0, 0),
                found.size() == limit,
                false);
    }

    private TodayView queue(TodayFilter filter) {
        Instant now = clock.instant();
        List<ListedCase> waiting = lists.waiting(now, limit);
        List<ListedCase> missed = filter == TodayFilter.all ? lists.missed(now, limit) : List.of();
        List<ListedCase> done = filter == TodayFilter.done ? lists.newest(CaseState.SCREENED, limit) : List.of();
        audit.record(AuditAction.LIST, ids(Stream.of(waiting, missed, done).flatMap(List::stream)), "today's list");
        List<CaseRow> all =
                waiting.stream().map(rows::of).sorted(order(waiting)).toList();
        return new TodayView(
                filter,
                "",
                all.stream().filter(TodayPages::isSafetyFirst).toList(),
                filter == TodayFilter.done
                        ? done.stream().map(rows::of).toList()
                        : all.stream()
                                .filter(row -> !isSafetyFirst(row) && filter.shows(row))
                                .toList(),
                missed.stream().map(rows::of).toList(),
                Counts.of(all.stream().filter(row -> !isSafetyFirst(row)).toList()),
                waiting.size() == limit,
                riskOrders);
    }

    /** The score is a hint: it parts those who are equally urgent, and without the setting nobody. */
    private Comparator<CaseRow> order(List<ListedCase> waiting) {
        if (!riskOrders) {
            return URGENT_FIRST;
        }
        Map<UUID, RiskScore> known = scores.of(waiting);
        return URGENT_FIRST.thenComparing(row -> points(known.get(row.caseId())), Comparator.reverseOrder());
    }

    private static int points(@Nullable RiskScore score) {
        return score == null ? 0 : score.atLeast();
    }

    private static boolean isSafetyFirst(CaseRow row) {
        return row.exposureClass() == ExposureClass.SPECIAL && row.isToConfirm();
    }

    private static List<UUID> ids(Stream<ListedCase> listed) {
        return listed.map(ListedCase::caseId).toList();
    }
}
