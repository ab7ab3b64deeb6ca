package nl.vangnet.intake.application.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vangnet.intake.application.DecisionAudit;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.application.feed.ConceptMaps.Read;
import nl.vangnet.intake.application.replay.ReplayJob;
import nl.vangnet.intake.application.replay.ReplayPreview;
import nl.vangnet.intake.application.replay.ReplayRefusedException;
import nl.vangnet.intake.application.replay.Replays;
import nl.vangnet.intake.domain.MessageState;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.CodeTargets;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.MappedCode;
import nl.vangnet.intake.domain.feed.TargetProblem;

/** The code maps over their store. */
@ApplicationScoped
class KeepCodeMaps implements CodeMaps {

    private final FeedStore feeds;
    private final CodeMapStore store;
    private final CodeTargets targets;
    private final ConceptMaps conceptMaps;
    private final Replays replays;
    private final DecisionAudit audit;
    private final Event<FeedsChanged> changes;
    private final Clock clock;

    KeepCodeMaps(
            FeedStore feeds,
            CodeMapStore store,
            CodeTargets targets,
            ConceptMaps conceptMaps,
            Replays replays,
            DecisionAudit audit,
            Event<FeedsChanged> changes,
            Clock clock) {
        this.feeds = feeds;
        this.store = store;
        this.targets = targets;
        this.conceptMaps = conceptMaps;
        this.replays = replays;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public UnmappedPage unmapped(UnmappedQuery query) {
        return store.unmapped(query);
    }

    @Override
    public List<CodeTarget> targets(CodeField field) {
        return targets.of(field).stream()
                .map(system -> new CodeTarget(system.uri(), system.title(), system.codes()))
                .toList();
    }

    @Override
    public CodeUse use(String feed, LocalCode code) {
        ReplayPreview preview = replays.preview(with(feed, code, true));
        return new CodeUse(
                preview.byState().getOrDefault(MessageState.HELD, 0L),
                preview.byState().getOrDefault(MessageState.PUBLISHED, 0L));
    }

    @Override
    @Transactional
    public Mapping map(String feed, LocalCode code, MappedCode target, String by) {
        if (isNoFeed(feed)) {
            return new Mapping.NoSuchFeed();
        }
        Optional<TargetProblem> problem = targets.problem(code, target);
        if (problem.isPresent()) {
            return new Mapping.Refused(problem.get());
        }
        CodeMapRow row = row(feed, code, target, by, clock.instant());
        feeds.lock();
        store.put(List.of(row));
        // Codes are the sender's words; an audit entry names the place alone.
        audit.decided(List.of(), "code mapped: " + feed + ", " + code.field().place());
        changes.fire(new FeedsChanged());
        return new Mapping.Mapped(row, use(feed, code));
    }

    @Override
    public Optional<ReplayJob> release(String feed, LocalCode code, boolean published, long confirmed, String by) {
        try {
            return Optional.of(replays.start(with(feed, code, published), confirmed, by));
        } catch (ReplayRefusedException refused) {
            if (refused.why() == ReplayRefusedException.Why.NOTHING_TO_REPLAY) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    @Override
    @Transactional
    public boolean remove(String feed, LocalCode code, String by) {
        feeds.lock();
        if (!store.remove(feed, code)) {
            return false;
        }
        audit.decided(
                List.of(), "code mapping removed: " + feed + ", " + code.field().place());
        changes.fire(new FeedsChanged());
        return true;
    }

    @Override
    public List<CodeMapRow> rows(String feed) {
        return store.rows(feed);
    }

    @Override
    public String exportConceptMap(String feed) {
        return conceptMaps.write(feed, store.rows(feed));
    }

    @Override
    @Transactional
    public MapImport importConceptMap(String feed, String json, String by) {
        if (isNoFeed(feed)) {
            return new MapImport.Refused(List.of("there is no feed " + feed));
        }
        Read read = conceptMaps.read(json);
        List<String> problems = new ArrayList<>(read.problems());
        read.rows()
                .forEach(row -> targets.problem(row.from(), row.to())
                        .ifPresent(problem -> problems.add(row.place() + ": " + problem.words())));
        if (!problems.isEmpty()) {
            return new MapImport.Refused(problems);
        }
        Instant now = clock.instant();
        feeds.lock();
        store.put(read.rows().stream()
                .map(row -> row(feed, row.from(), row.to(), by, now))
                .toList());
        audit.decided(
                List.of(), "code map imported: " + feed + ", " + read.rows().size() + " rows");
        changes.fire(new FeedsChanged());
        return new MapImport.Imported(read.rows().size());
    }

    private boolean isNoFeed(String feed) {
        return !feed.equals(ALL_FEEDS) && feeds.find(feed).isEmpty();
    }

    private CodeMapRow row(String feed, LocalCode from, MappedCode to, String by, Instant at) {
        return new CodeMapRow(feed, from, targets.worded(from.field(), to), by, at);
    }

    private static MessageCriteria with(String feed, LocalCode code, boolean published) {
        return MessageCriteria.where()
                .feed(feed.equals(ALL_FEEDS) ? null : feed)
                .unmapped(code)
                .states(
                        published
                                ? new MessageState[] {MessageState.HELD, MessageState.PUBLISHED}
                                : new MessageState[] {MessageState.HELD})
                .build();
    }
}
