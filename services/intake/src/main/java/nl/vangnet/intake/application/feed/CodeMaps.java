package nl.vangnet.intake.application.feed;

import java.util.List;
import java.util.Optional;
import nl.vangnet.intake.application.replay.ReplayJob;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.MappedCode;
import org.jspecify.annotations.Nullable;

/** Which codes of senders nobody understands yet, and what those that were mapped mean. Every change is audited. */
public interface CodeMaps {

    /** Stands for all feeds: rows that hold for a feed unless it has its own for the code. */
    String ALL_FEEDS = "*";

    /** The most frequent first. */
    UnmappedPage unmapped(UnmappedQuery query);

    /** What a field's codes may be mapped to: closed lists, or systems with codes of a known shape. */
    List<CodeTarget> targets(CodeField field);

    /** How many messages wait for this code, and how many were published without it being understood. */
    CodeUse use(String feed, LocalCode code);

    /** Maps one code; in force here at once, on other instances within two seconds. */
    Mapping map(String feed, LocalCode code, MappedCode target, String by);

    /**
     * Reads messages with this code again: those held for it, and on request those that were published without it being
     * understood, as their next revision.
     *
     * @param confirmed the number of messages that the user saw and agreed to, from {@link #use}
     * @return the replay; empty if there is nothing to read again
     */
    Optional<ReplayJob> release(String feed, LocalCode code, boolean published, long confirmed, String by);

    /** Takes a row away; false if there was none. The messages that were published with it stay as they are. */
    boolean remove(String feed, LocalCode code, String by);

    /** The rows of this feed, or of {@link #ALL_FEEDS}, by field and code. */
    List<CodeMapRow> rows(String feed);

    /** The rows as an R4 ConceptMap in JSON. */
    String exportConceptMap(String feed);

    /**
     * Adds the rows of an R4 ConceptMap: all of them or, if one is wrong, none. A row for a code that is mapped already
     * replaces it; other rows stay.
     */
    MapImport importConceptMap(String feed, String json, String by);

    /**
     * Which unmapped codes.
     *
     * @param feed null for all
     * @param field null for all
     * @param text a piece of the code, its system or its words; null for all
     * @param offset how many to pass by
     */
    record UnmappedQuery(
            @Nullable String feed,
            @Nullable CodeField field,
            @Nullable String text,
            int offset,
            int limit) {}

    /**
     * A page of unmapped codes.
     *
     * @param total of all pages
     * @param uncounted how often codes came beyond the number of different ones that is kept per feed
     */
    record UnmappedPage(List<UnmappedCount> codes, long total, long uncounted) {

        public UnmappedPage {
            codes = List.copyOf(codes);
        }
    }

    /** How many messages one code is in: those that wait for it and those that were published. */
    record CodeUse(long held, long published) {}
}
