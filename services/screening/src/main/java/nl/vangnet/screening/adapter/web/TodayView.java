package nl.vangnet.screening.adapter.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.vangnet.screening.domain.exposure.ExposureClass;

/**
 * The nurse's first page.
 *
 * @param words what is searched for; empty for the queue
 * @param safety cases whose safety route comes first and that nobody has decided on
 * @param queue what waits, most urgent first
 * @param missed what waits and is past its window
 * @param counts of the queue, without the safety cases above it
 * @param more the list is longer than what is shown
 * @param riskOrders the risk score parts those who are equally urgent
 */
public record TodayView(
        TodayFilter filter,
        String words,
        List<CaseRow> safety,
        List<CaseRow> queue,
        List<CaseRow> missed,
        Counts counts,
        boolean more,
        boolean riskOrders) {

    /** How many of each the pills show. */
    public record Counts(int all, int confirm, int screen, int closing) {

        static Counts of(List<CaseRow> waiting) {
            return new Counts(
                    waiting.size(),
                    count(waiting, TodayFilter.confirm),
                    count(waiting, TodayFilter.screen),
                    count(waiting, TodayFilter.closing));
        }

        private static int count(List<CaseRow> waiting, TodayFilter filter) {
            return (int) waiting.stream().filter(filter::shows).count();
        }
    }

    /** For the address of the list's own refresh. */
    public String wordsInAddress() {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    public boolean isSearch() {
        return !words.isEmpty();
    }

    public boolean isDone() {
        return filter == TodayFilter.done;
    }

    /** Whether somebody past their window needs a look all the same, so that the list must not be folded away. */
    public boolean isMissedAsks() {
        return missed.stream()
                .anyMatch(row -> row.shifted() || row.exposureClass() == ExposureClass.SPECIAL && row.isToConfirm());
    }

    /** Everybody who waits, the ones with a safety route too. */
    public int waiting() {
        return counts.all() + safety.size();
    }

    public boolean shows(String name) {
        return filter.name().equals(name);
    }
}
