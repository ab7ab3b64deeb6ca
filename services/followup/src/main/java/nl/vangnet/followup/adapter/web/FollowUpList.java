package nl.vangnet.followup.adapter.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page lists.
 *
 * @param more whether there is more than it shows
 */
public record FollowUpList(List<CheckLine> due, List<CheckLine> upcoming, boolean more) {

    public int overdueCount() {
        return (int) due.stream().filter(CheckLine::overdue).count();
    }

    /** Where screening tells the names of the cases on the page; follow-up knows none. Empty when there is no case. */
    public String namesAddress() {
        return Stream.concat(due.stream(), upcoming.stream())
                .map(CheckLine::caseId)
                .distinct()
                .map(caseId -> "case=" + caseId)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"),
                        cases -> cases.isEmpty() ? "" : "/screening/fragments/names?" + cases));
    }
}
