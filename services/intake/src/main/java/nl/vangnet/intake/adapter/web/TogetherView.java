package nl.vangnet.intake.adapter.web;

import java.util.List;
import java.util.Map;
import nl.vangnet.intake.application.MessageCounts;
import nl.vangnet.intake.application.fate.Fate;
import nl.vangnet.intake.application.replay.ReplayPreview;
import nl.vangnet.intake.application.replay.ReplayRefusedException;
import nl.vangnet.intake.domain.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with all messages that a filter lets through, with the numbers that somebody has to agree to.
 *
 * @param address the filter as the query of an address, with the moment up to which messages are meant
 * @param problem why the last try was refused, or null
 * @param most how many messages are changed at once
 */
public record TogetherView(
        String address,
        ReplayPreview preview,
        MessageCounts counts,
        boolean reasonMissing,
        ReplayRefusedException.@Nullable Why problem,
        int most) {

    /** Messages of one state. */
    public record Line(MessageState state, long count) {}

    /** What can be decided, and for how many. */
    public record FateChoice(Fate fate, long count, boolean isMore) {}

    public List<Line> replayed() {
        return lines(preview.byState());
    }

    public List<Line> leftOut() {
        return lines(preview.leftOut());
    }

    public List<FateChoice> fates() {
        return List.of(choice(Fate.PARK), choice(Fate.DROP), choice(Fate.TAKE_BACK));
    }

    private FateChoice choice(Fate fate) {
        long all = counts.byState().entrySet().stream()
                .filter(state -> fate.allowedFrom(state.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new FateChoice(fate, Math.min(all, most), all > most);
    }

    private static List<Line> lines(Map<MessageState, Long> counts) {
        return counts.entrySet().stream()
                .filter(state -> state.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(state -> new Line(state.getKey(), state.getValue()))
                .toList();
    }
}
