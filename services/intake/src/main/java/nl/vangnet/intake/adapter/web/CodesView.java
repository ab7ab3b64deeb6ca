package nl.vangnet.intake.adapter.web;

import java.util.List;
import nl.vangnet.intake.adapter.web.MessageList.FeedChoice;
import nl.vangnet.intake.application.feed.CodeMapRow;
import nl.vangnet.intake.application.feed.CodeMaps.UnmappedPage;
import nl.vangnet.intake.application.feed.UnmappedCount;
import nl.vangnet.intake.domain.feed.CodeField;

/**
 * The codes that nobody understands yet, and the rows that were made.
 *
 * @param feed the feed that the page is about; empty for all
 * @param page which page, from 0
 * @param rows of this feed, or those of all feeds
 */
public record CodesView(
        String feed,
        String place,
        String text,
        int page,
        UnmappedPage unmapped,
        List<CodeMapRow> rows,
        List<FeedChoice> feeds,
        List<String> importProblems) {

    static final int PAGE = 50;

    /** A row with the addresses of what can be done with it. */
    public record Line(UnmappedCount count, String address, String messages) {}

    public List<Line> lines() {
        return unmapped.codes().stream()
                .map(count -> new Line(
                        count,
                        CodeAddress.of(count.feed(), count.code().code()),
                        "/intake/messages?feed=" + FilterAddress.encoded(count.feed()) + "&"
                                + CodeAddress.filter(count.code().code())))
                .toList();
    }

    public List<String> places() {
        return List.of(CodeField.values()).stream().map(CodeField::place).toList();
    }

    public boolean isMore() {
        return unmapped.total() > (long) (page + 1) * PAGE;
    }

    public boolean isNarrowed() {
        return !feed.isEmpty() || !place.isEmpty() || !text.isEmpty();
    }

    public int nextPage() {
        return page + 1;
    }

    public int previousPage() {
        return page - 1;
    }

    /** The query of this page's address, without its number. */
    public String same() {
        return "feed=" + FilterAddress.encoded(feed) + "&place=" + FilterAddress.encoded(place) + "&text="
                + FilterAddress.encoded(text);
    }

    /** Where the row of a code is taken away. */
    public String address(CodeMapRow row) {
        return CodeAddress.of(row.feed(), row.from());
    }
}
