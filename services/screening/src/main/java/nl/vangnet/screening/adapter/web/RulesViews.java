package nl.vangnet.screening.adapter.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.vangnet.chassis.signin.Roles;
import nl.vangnet.chassis.signin.Visitor;
import nl.vangnet.chassis.web.Language;
import nl.vangnet.chassis.web.Say;
import nl.vangnet.chassis.web.Speaking;
import nl.vangnet.screening.adapter.web.ComparisonView.ClassLine;
import nl.vangnet.screening.adapter.web.ComparisonView.DifferenceLine;
import nl.vangnet.screening.adapter.web.ComparisonView.Group;
import nl.vangnet.screening.adapter.web.ComparisonView.ReasonLine;
import nl.vangnet.screening.adapter.web.ComparisonView.SideLine;
import nl.vangnet.screening.application.rules.AvailableRuleSet;
import nl.vangnet.screening.application.rules.Comparison;
import nl.vangnet.screening.application.rules.Comparisons;
import nl.vangnet.screening.application.rules.LiveRules;
import nl.vangnet.screening.application.rules.RuleBook;
import nl.vangnet.screening.application.rules.RuleCounts;
import nl.vangnet.screening.application.rules.RuleDifference;
import nl.vangnet.screening.application.rules.RuleSets;
import nl.vangnet.screening.domain.exposure.ExposureClass;
import nl.vangnet.screening.domain.exposure.Tongue;
import org.jspecify.annotations.Nullable;

/** Makes the pages about rule sets of what is known about them. */
@ApplicationScoped
class RulesViews {

    private static final int RUNS = 20;
    private static final int SWITCHES = 20;
    private static final int NAME_LENGTH = 13;

    private final RuleSets sets;
    private final RuleBook book;
    private final LiveRules live;
    private final Comparisons comparisons;
    private final Wording wording;
    private final Visitor visitor;
    private final Speaking speaking;
    private final Say say;
    private final Clock clock;
    private final ZoneId zone;

    RulesViews(
            RuleSets sets,
            RuleBook book,
            LiveRules live,
            Comparisons comparisons,
            Wording wording,
            Visitor visitor,
            Speaking speaking,
            Say say,
            Clock clock,
            ZoneId zone) {
        this.sets = sets;
        this.book = book;
        this.live = live;
        this.comparisons = comparisons;
        this.wording = wording;
        this.visitor = visitor;
        this.speaking = speaking;
        this.say = say;
        this.clock = clock;
        this.zone = zone;
    }

    RulesTexts texts() {
        return speaking.language() == Language.NL
                ? MessageBundles.get(RulesTexts.class, Localized.Literal.of("nl"))
                : MessageBundles.get(RulesTexts.class);
    }

    RulesView all() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        String version = live.version();
        List<AvailableRuleSet> available = sets.available(version);
        List<RulesView.SwitchLine> history =
                book.newest(SWITCHES).stream().map(this::line).toList();
        return new RulesView(
                version,
                history.isEmpty() ? null : history.getFirst(),
                live.behind().map(LiveRules.Behind::why).orElse(null),
                live.now().version(),
                available.stream().map(this::line).toList(),
                suggested(available, version),
                comparisons.newest(RUNS).stream().map(this::line).toList(),
                history,
                today.minusMonths(1).toString(),
                today.toString());
    }

    /** Of those that could be made live the last by name. */
    private static String suggested(List<AvailableRuleSet> available, String version) {
        return available.stream()
                .filter(set -> set.usable() && !set.live())
                .map(AvailableRuleSet::version)
                .reduce(version, (one, later) -> later);
    }

    private RulesView.SwitchLine line(RuleBook.Switch made) {
        return new RulesView.SwitchLine(made.version(), made.replaced(), say.time(made.at()), made.by());
    }

    private RulesView.SetLine line(AvailableRuleSet set) {
        String origin = switch (set.origin()) {
            case SHIPPED -> texts().origin_SHIPPED();
            case FOLDER -> texts().origin_FOLDER();
            case KEPT -> texts().origin_KEPT();
        };
        return new RulesView.SetLine(
                set.version(), origin, set.live(), set.usable(), set.problems().size());
    }

    private RulesView.RunLine line(Comparison run) {
        String chip = switch (run.state()) {
            case RUNNING -> "blue";
            case DONE -> "neutral";
            case FAILED -> "amber";
        };
        return new RulesView.RunLine(
                run.id(),
                texts().comparison_name(run.live(), run.other(), day(run.since())),
                say.time(run.startedAt()),
                run.by(),
                word(run.state()),
                chip);
    }

    private String word(Comparison.State state) {
        return switch (state) {
            case RUNNING -> texts().comparison_RUNNING();
            case DONE -> texts().comparison_DONE();
            case FAILED -> texts().comparison_FAILED();
        };
    }

    /** @param error what was forgotten on the form, or empty */
    RuleSetView of(AvailableRuleSet set, String error) {
        Tongue tongue = wording.tongue();
        return new RuleSetView(
                set.version(),
                live.version(),
                set.live(),
                set.problems().stream()
                        .map(problem -> new RuleSetView.ProblemLine(
                                problem.place(),
                                problem.kind().title(tongue),
                                problem.what(),
                                problem.kind().remedy(tongue)))
                        .toList(),
                visitor.is(Roles.INTEGRATOR),
                error);
    }

    ComparisonView of(Comparison run) {
        return new ComparisonView(
                run.id(),
                run.live(),
                run.other(),
                day(run.since()),
                say.time(run.startedAt()),
                run.by(),
                word(run.state()),
                run.state() == Comparison.State.RUNNING,
                run.done(),
                run.total(),
                report(run.report()));
    }

    private ComparisonView.@Nullable Report report(Comparison.@Nullable Report report) {
        if (report == null) {
            return null;
        }
        RuleCounts counts = report.counts();
        return new ComparisonView.Report(
                counts.visits(),
                counts.added(),
                counts.dropped(),
                counts.otherClass(),
                counts.otherReason(),
                Stream.of(ExposureClass.values())
                        .map(exposureClass -> line(exposureClass, counts))
                        .toList(),
                List.of(
                        group(texts().list_added(), counts.added(), report.added()),
                        group(texts().list_dropped(), counts.dropped(), report.dropped()),
                        group(texts().list_otherClass(), counts.otherClass(), report.otherClass())));
    }

    private ClassLine line(ExposureClass exposureClass, RuleCounts counts) {
        long before = counts.before(exposureClass);
        long after = counts.after(exposureClass);
        return new ClassLine(
                wording.of(exposureClass),
                chip(exposureClass),
                before,
                after,
                before == after ? "" : "%+d".formatted(after - before).replace('-', '−'));
    }

    private Group group(String title, long count, List<RuleDifference> differences) {
        return new Group(title, count, differences.stream().map(this::line).toList());
    }

    private DifferenceLine line(RuleDifference difference) {
        boolean hasCase = difference.caseId() != null && difference.caseNumber() != null;
        return new DifferenceLine(
                hasCase
                        ? String.valueOf(difference.caseNumber())
                        : "%s %s…, %s"
                                .formatted(
                                        texts().visit(),
                                        difference.visitId().toString().substring(0, NAME_LENGTH),
                                        texts().noCase()),
                hasCase && visitor.is(Roles.NURSE) ? "/screening/cases/" + difference.caseId() : "",
                say.time(difference.arrivedAt()),
                line(difference.before()),
                line(difference.after()));
    }

    private SideLine line(RuleDifference.Side side) {
        return new SideLine(
                wording.of(side.exposureClass()),
                chip(side.exposureClass()),
                side.deferred(),
                side.reasons().stream()
                        .map(reason -> new ReasonLine(
                                wording.tongue() == Tongue.NL ? reason.nl() : reason.en(), source(reason)))
                        .toList());
    }

    private String source(RuleDifference.Reason reason) {
        String code = wording.code(reason.system(), reason.code());
        return code.isEmpty() ? reason.rule() : code + " · " + reason.rule();
    }

    private static String chip(ExposureClass exposureClass) {
        return exposureClass.name().toLowerCase(Locale.ROOT);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", speaking.language().locale())
                .format(day);
    }
}
