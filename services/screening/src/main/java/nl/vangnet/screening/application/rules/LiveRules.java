package nl.vangnet.screening.application.rules;

import java.util.Optional;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import org.jspecify.annotations.Nullable;

/**
 * The rules that decide in this instance, which follow what all instances have in the database. A set that cannot be used
 * here does not replace the one that works.
 */
public final class LiveRules {

    /** The set that should be live and is not, and why. */
    public record Behind(String version, String why) {}

    private final RuleSets sets;
    private final RuleBook book;
    private volatile @Nullable ExposureRules rules;
    private volatile @Nullable Behind behind;

    public LiveRules(RuleSets sets, RuleBook book) {
        this.sets = sets;
        this.book = book;
    }

    public ExposureRules now() {
        ExposureRules known = rules;
        return known == null ? refresh() : known;
    }

    /** Follows the database. Called once in a while, and by whoever just switched. */
    public synchronized ExposureRules refresh() {
        String wanted = version();
        ExposureRules known = rules;
        if (known != null && known.version().equals(wanted)) {
            behind = null;
            return known;
        }
        ExposureRules next;
        try {
            next = sets.rules(wanted);
            behind = null;
        } catch (NoSuchRuleSetException | IllegalArgumentException unusable) {
            behind = new Behind(wanted, String.valueOf(unusable.getMessage()));
            next = known == null ? ExposureRules.load(ExposureRules.NEWEST) : known;
        }
        rules = next;
        return next;
    }

    /** What should be live, by the database. */
    public String version() {
        return book.last().map(RuleBook.Switch::version).orElse(ExposureRules.NEWEST);
    }

    /** Empty when this instance decides with the set that should be live. */
    public Optional<Behind> behind() {
        return Optional.ofNullable(behind);
    }
}
