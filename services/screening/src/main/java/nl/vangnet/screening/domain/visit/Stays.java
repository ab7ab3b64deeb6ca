package nl.vangnet.screening.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.vangnet.screening.domain.visit.VisitIdentifier.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells which messages of one patient are of one stay: those that share an identifier, and those without a number of the
 * numbered stay of that day. Pure, and of a set of messages: the order in which they came does not matter.
 */
final class Stays {

    private static final Duration NEAR = Duration.ofHours(24);

    private static final Duration AGAIN = Duration.ofDays(7);

    /** A stay that is being put together of messages without a number. */
    private static final class Unnumbered {

        final Instant since;
        final List<VisitMessage> messages = new ArrayList<>();

        @Nullable
        Instant end;

        Unnumbered(Instant since) {
            this.since = since;
        }

        void take(VisitMessage message) {
            messages.add(message);
            switch (message.event()) {
                case DISCHARGED ->
                    end = when(message).isAfter(message.occurredAt()) ? when(message) : message.occurredAt();
                case DISCHARGE_CANCELLED -> end = null;
                default -> {
                    // Nothing else ends a stay or takes its end back.
                }
            }
        }
    }

    private Stays() {}

    /** The stays, each with its messages, in an order of its own. */
    static List<List<VisitMessage>> of(Collection<VisitMessage> messages) {
        TreeSet<VisitMessage> ordered = new TreeSet<>(VisitFold.EVENT_ORDER);
        ordered.addAll(messages);
        List<List<VisitMessage>> numbered = new ArrayList<>();
        List<List<VisitMessage>> others = new ArrayList<>();
        for (List<VisitMessage> same : sharing(ordered)) {
            if (isNumbered(same)) {
                numbered.addAll(apart(same));
            } else {
                others.add(same);
            }
        }
        List<Visit> visits = numbered.stream().map(VisitFold::fold).toList();
        List<VisitMessage> left = new ArrayList<>();
        for (List<VisitMessage> other : others) {
            nearest(visits, other.getFirst())
                    .ifPresentOrElse(i -> numbered.get(i).addAll(other), () -> left.addAll(other));
        }
        numbered.addAll(byDay(left));
        return numbered;
    }

    private static List<List<VisitMessage>> sharing(Collection<VisitMessage> ordered) {
        List<VisitMessage> messages = List.copyOf(ordered);
        Groups<Integer> groups = new Groups<>();
        Map<String, Integer> byKey = new HashMap<>();
        for (int i = 0; i < messages.size(); i++) {
            groups.add(i);
            for (VisitIdentifier identifier : messages.get(i).identifiers()) {
                join(groups, byKey, identifier.key(), i);
            }
        }
        return groups.all().stream()
                .map(group -> (List<VisitMessage>)
                        new ArrayList<>(group.stream().map(messages::get).toList()))
                .toList();
    }

    /**
     * Some senders use a number again, or have one for all visits of a patient: an arrival in the emergency department a
     * week behind everything else begins another stay, or nobody would see its patient. An episode says that they are one.
     */
    private static List<List<VisitMessage>> apart(List<VisitMessage> same) {
        boolean episode = same.stream()
                .flatMap(message -> message.identifiers().stream())
                .anyMatch(identifier -> identifier.kind() == Kind.EPISODE);
        if (episode) {
            return List.of(same);
        }
        List<VisitMessage> ordered = same.stream()
                .sorted(Comparator.comparing(Stays::earliest).thenComparing(VisitFold.EVENT_ORDER))
                .toList();
        List<List<VisitMessage>> stays = new ArrayList<>();
        Instant last = earliest(ordered.getFirst());
        boolean opened = false;
        for (VisitMessage message : ordered) {
            // Before any other arrival there is but a corrected start.
            boolean again = opened
                    && opens(message)
                    && message.stay().emergency()
                    && earliest(message).isAfter(last.plus(AGAIN));
            if (stays.isEmpty() || again) {
                stays.add(new ArrayList<>());
            }
            stays.getLast().add(message);
            last = earliest(message);
            opened |= opens(message);
        }
        return stays;
    }

    /** An update repeats the start of its stay long after; a start in the future is a typing error. */
    private static Instant earliest(VisitMessage message) {
        return when(message).isBefore(message.occurredAt()) ? when(message) : message.occurredAt();
    }

    private static void join(Groups<Integer> groups, Map<String, Integer> byKey, String key, int message) {
        Integer first = byKey.putIfAbsent(key, message);
        if (first != null) {
            groups.join(first, message);
        }
    }

    private static boolean isVisitKey(String key) {
        return key.startsWith(Kind.VISIT_NUMBER + "|") || key.startsWith(Kind.EPISODE + "|");
    }

    static boolean isNumbered(Collection<VisitMessage> messages) {
        return messages.stream()
                .flatMap(message -> message.identifiers().stream())
                .anyMatch(identifier -> isVisitKey(identifier.key()));
    }

    /** The numbered stay that a message without a number is of. */
    private static Optional<Integer> nearest(List<Visit> visits, VisitMessage message) {
        Instant when = when(message);
        List<Integer> near = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            Instant end = visits.get(i).endedAt();
            if (isNear(visits.get(i).arrivedAt(), when) && (end == null || !when.isAfter(end) || !opens(message))) {
                near.add(i);
            }
        }
        return near.stream()
                .min(Comparator.comparing(
                                (Integer i) -> Duration.between(visits.get(i).arrivedAt(), when)
                                        .abs())
                        .thenComparing(
                                i -> visits.get(i).identifiers().getFirst().key()));
    }

    /** Messages that nothing identifies: a new stay begins with an arrival after the end, and a day after the last began. */
    private static List<List<VisitMessage>> byDay(List<VisitMessage> messages) {
        List<Unnumbered> stays = new ArrayList<>();
        TreeSet<VisitMessage> ordered =
                new TreeSet<>(Comparator.comparing(Stays::when).thenComparing(VisitFold.EVENT_ORDER));
        ordered.addAll(messages);
        for (VisitMessage message : ordered) {
            @Nullable Unnumbered last = stays.isEmpty() ? null : stays.getLast();
            boolean goesOn = last != null
                    && isNear(last.since, when(message))
                    && (last.end == null || !when(message).isAfter(last.end) || !opens(message));
            if (last == null || !goesOn) {
                last = new Unnumbered(when(message));
                stays.add(last);
            }
            last.take(message);
        }
        return stays.stream().map(stay -> stay.messages).toList();
    }

    private static boolean opens(VisitMessage message) {
        return message.event() == VisitEvent.ARRIVED || message.event() == VisitEvent.ADMITTED;
    }

    private static boolean isNear(Instant arrivedAt, Instant when) {
        return Duration.between(arrivedAt, when).abs().compareTo(NEAR) <= 0;
    }

    private static Instant when(VisitMessage message) {
        Instant start = message.stay().start();
        return start != null ? start : message.occurredAt();
    }
}
