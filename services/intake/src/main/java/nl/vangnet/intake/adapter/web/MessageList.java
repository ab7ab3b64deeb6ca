package nl.vangnet.intake.adapter.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.vangnet.intake.application.MessageCounts;
import nl.vangnet.intake.application.MessageSummary;
import nl.vangnet.intake.domain.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * A page of the messages that the filter lets through.
 *
 * @param counts by state, whatever state the filter names
 * @param feeds to choose from
 */
public record MessageList(
        MessageFilter filter, List<MessageSummary> messages, MessageCounts counts, List<FeedChoice> feeds) {

    /** The states in the order in which somebody has to look at them. */
    private static final List<MessageState> ORDER = List.of(
            MessageState.HELD,
            MessageState.FAILED,
            MessageState.REJECTED,
            MessageState.PUBLISHED,
            MessageState.IGNORED,
            MessageState.PARKED,
            MessageState.DROPPED);

    /**
     * A feed in a list of choices.
     *
     * @param title what people call it
     */
    public record FeedChoice(String name, String title) {}

    /**
     * A state to narrow to.
     *
     * @param state null for all
     * @param count how many, as text; empty where it says nothing
     */
    public record Choice(@Nullable MessageState state, String count, String address, boolean isCurrent) {}

    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(null, "", filter.withState(""), filter.state.isEmpty()));
        for (MessageState state : ORDER) {
            long count = counts.of(state);
            boolean current = Objects.equals(filter.state, state.name());
            if (count > 0 || current) {
                choices.add(new Choice(state, count(count), filter.withState(state.name()), current));
            }
        }
        return choices;
    }

    private static String count(long count) {
        return count >= MessageCounts.MOST ? MessageCounts.MOST + "+" : String.valueOf(count);
    }

    /** Whether the list is one that somebody would want to do something with as a whole. */
    public boolean isActionable() {
        return !messages.isEmpty() && (filter.isNarrowed() || !filter.state.isEmpty());
    }

    /** The address's query of the next page; empty on the last. */
    public String older() {
        return messages.size() < MessageFilter.PAGE
                ? ""
                : filter.after(messages.getLast().id());
    }
}
