package nl.vangnet.screening.application.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.vangnet.screening.domain.exposure.RuleSetFiles;

/** What all instances know together: which set is live, and the sets that once were. */
public interface RuleBook {

    /** A set was made live. */
    record Switch(String version, String replaced, Instant at, String by) {}

    /** Empty when nobody ever chose one. */
    Optional<Switch> last();

    /** Newest first. */
    List<Switch> newest(int limit);

    /** Until the end of the transaction nobody else switches. */
    void hold();

    void add(Switch made);

    /** The sets of the folder that were live. */
    List<String> keptVersions();

    Optional<RuleSetFiles> kept(String version);

    /** Keeps a set; one that is kept already stays as it is. */
    void keep(RuleSetFiles set, Instant at);
}
