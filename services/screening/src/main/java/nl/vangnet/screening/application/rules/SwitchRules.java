package nl.vangnet.screening.application.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.vangnet.screening.domain.exposure.RuleSetFiles;

/** Makes another rule set live, for all instances. Decisions that were made stay as they are. */
@ApplicationScoped
public class SwitchRules {

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** It was live already, for example by a second click. */
        SAID_BEFORE,
        /** Another set is live than the one that was to be replaced: somebody else was quicker. */
        MOVED
    }

    private final RuleSets sets;
    private final RuleBook book;
    private final LiveRules live;
    private final Clock clock;

    SwitchRules(RuleSets sets, RuleBook book, LiveRules live, Clock clock) {
        this.sets = sets;
        this.book = book;
        this.live = live;
        this.clock = clock;
    }

    /**
     * @param insteadOf the set that was live when the user decided
     * @throws nl.vangnet.screening.domain.exposure.RuleFileException with all that is wrong with the set
     */
    @Transactional
    public Outcome handle(String version, String insteadOf, String by) throws NoSuchRuleSetException {
        book.hold();
        String now = live.version();
        if (now.equals(version)) {
            return Outcome.SAID_BEFORE;
        }
        if (!now.equals(insteadOf)) {
            return Outcome.MOVED;
        }
        RuleSetFiles set = sets.checked(version);
        book.keep(set, clock.instant());
        book.add(new RuleBook.Switch(version, now, clock.instant(), by));
        return Outcome.DONE;
    }
}
