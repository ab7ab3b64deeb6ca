package nl.vangnet.intake.application.feed;

import java.util.Collection;
import java.util.List;
import nl.vangnet.intake.domain.feed.LocalCode;

/** Where code maps and the counts of unmapped codes are kept. Whatever writes does so in the caller's transaction. */
public interface CodeMapStore {

    List<CodeMapRow> rows(String feed);

    /** Writes rows over those of the same codes, whose counts as unmapped end. */
    void put(Collection<CodeMapRow> rows);

    boolean remove(String feed, LocalCode code);

    CodeMaps.UnmappedPage unmapped(CodeMaps.UnmappedQuery query);

    /**
     * Adds to the counts, one statement whatever their number.
     *
     * @param most different codes that are counted one by one for a feed; the rest are counted together
     */
    void addUnmapped(Collection<UnmappedCount> counts, int most);
}
