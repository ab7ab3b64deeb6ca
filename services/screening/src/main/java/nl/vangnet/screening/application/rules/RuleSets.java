package nl.vangnet.screening.application.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.vangnet.screening.application.rules.AvailableRuleSet.Origin;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.exposure.RuleFileException;
import nl.vangnet.screening.domain.exposure.RuleProblem;
import nl.vangnet.screening.domain.exposure.RuleSetFiles;
import nl.vangnet.screening.domain.exposure.RuleSetReader;

/**
 * Finds rule sets by their version. A version means one content for ever: what is shipped goes first, then what was live
 * here, then the folder, and a folder that says something else under such a name is refused.
 */
public final class RuleSets {

    /** Each is less than a megabyte; beside the live one those that made the decisions of today's cases. */
    private static final int MOST_IN_MEMORY = 8;

    private static final RuleSetFiles SHIPPED = RuleSetFiles.shipped(ExposureRules.NEWEST);

    private final RuleFolder folder;
    private final RuleBook book;
    private final RuleSetReader reader;
    private final Map<String, ExposureRules> byFingerprint = newest(MOST_IN_MEMORY);
    private final Map<String, Optional<ExposureRules>> byVersion = newest(MOST_IN_MEMORY);

    public RuleSets(RuleFolder folder, RuleBook book, RuleSetReader reader) {
        this.folder = folder;
        this.book = book;
        this.reader = reader;
    }

    private static <V> Map<String, V> newest(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(most, 1, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        });
    }

    /** Reads a set that is not of here, and keeps nothing of it. */
    public ExposureRules read(RuleSetFiles set) {
        return reader.read(set);
    }

    /**
     * The rules that a decision names.
     *
     * @throws RuleFileException when it is in the folder alone, and something is wrong with it
     */
    public ExposureRules rules(String version) throws NoSuchRuleSetException {
        return load(unchanging(version)
                .or(() -> folder.find(version))
                .orElseThrow(() -> new NoSuchRuleSetException(version)));
    }

    /** As {@link #rules}, but empty when it is not here any more, or cannot be read. Asks once. */
    public Optional<ExposureRules> find(String version) {
        return byVersion.computeIfAbsent(version, this::look);
    }

    private Optional<ExposureRules> look(String version) {
        try {
            return Optional.of(rules(version));
        } catch (NoSuchRuleSetException | IllegalArgumentException missing) {
            return Optional.empty();
        }
    }

    /** Looks again for what was not found: somebody may have put it there. */
    public void lookAgain() {
        byVersion.values().removeIf(Optional::isEmpty);
    }

    /**
     * A set as it stands in the folder, or else as it is known: for who wants to use it from now on.
     *
     * @throws RuleFileException with all that is wrong
     */
    public RuleSetFiles checked(String version) throws NoSuchRuleSetException {
        Optional<RuleSetFiles> known = unchanging(version);
        Optional<RuleSetFiles> written = folder.find(version);
        if (known.isPresent() && written.isPresent()) {
            requireSame(known.get(), written.get());
        }
        RuleSetFiles set = known.or(() -> written).orElseThrow(() -> new NoSuchRuleSetException(version));
        load(set);
        return set;
    }

    private static void requireSame(RuleSetFiles known, RuleSetFiles written) {
        if (!known.fingerprint().equals(written.fingerprint())) {
            throw new RuleFileException(List.of(new RuleProblem(
                    RuleProblem.Kind.CHANGED, written.version(), 0, "another set of this name is known here")));
        }
    }

    /** Every set, by name. */
    public List<AvailableRuleSet> available(String live) {
        List<AvailableRuleSet> sets = new ArrayList<>();
        List<String> inFolder = folder.versions();
        TreeSet<String> versions = new TreeSet<>(inFolder);
        versions.addAll(book.keptVersions());
        versions.add(SHIPPED.version());
        for (String version : versions) {
            Origin origin = version.equals(SHIPPED.version())
                    ? Origin.SHIPPED
                    : inFolder.contains(version) ? Origin.FOLDER : Origin.KEPT;
            sets.add(new AvailableRuleSet(version, origin, version.equals(live), problems(version)));
        }
        return sets;
    }

    private List<RuleProblem> problems(String version) {
        try {
            checked(version);
            return List.of();
        } catch (RuleFileException wrong) {
            return wrong.problems();
        } catch (NoSuchRuleSetException gone) {
            // Taken away since the folder was listed.
            return List.of(
                    new RuleProblem(RuleProblem.Kind.MISSING_FILE, version, 0, String.valueOf(gone.getMessage())));
        }
    }

    private Optional<RuleSetFiles> unchanging(String version) {
        return version.equals(SHIPPED.version()) ? Optional.of(SHIPPED) : book.kept(version);
    }

    private ExposureRules load(RuleSetFiles set) {
        return once(set.version() + "/" + set.fingerprint(), () -> reader.read(set));
    }

    private ExposureRules once(String key, Supplier<ExposureRules> made) {
        ExposureRules known = byFingerprint.get(key);
        if (known == null) {
            known = made.get();
            byFingerprint.put(key, known);
        }
        return known;
    }
}
