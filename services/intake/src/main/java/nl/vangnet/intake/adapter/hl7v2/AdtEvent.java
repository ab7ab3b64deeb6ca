package nl.vangnet.intake.adapter.hl7v2;

import java.util.Map;
import java.util.Objects;
import nl.vangnet.intake.domain.feed.FeedProfile;
import nl.vangnet.intake.domain.feed.Quirk;
import org.jspecify.annotations.Nullable;

/**
 * What happened (HL7 v2 table 0003).
 *
 * @param sent as the message names it
 * @param effective what readers must act on; another than the one sent where a movement (ZBE) is corrected or cancelled
 */
record AdtEvent(String sent, String effective) {

    /** What an event does, as far as its message differs from that of others. */
    enum Kind {
        VISIT,
        PLAN,
        DISCHARGE,
        LEAVE,
        REOPEN,
        CANCEL,
        UPDATE,
        PERSON,
        MERGE,
        LINK,
        UNLINK,
        MOVE_ACCOUNT,
        MOVE_VISIT,
        OTHER;

        /** Whether the event is about a visit, so that its message means nothing without one. */
        boolean needsVisit() {
            return switch (this) {
                case VISIT, PLAN, DISCHARGE, LEAVE, REOPEN, CANCEL, UPDATE, MOVE_VISIT -> true;
                case PERSON, MERGE, LINK, UNLINK, MOVE_ACCOUNT, OTHER -> false;
            };
        }

        /** Whether the event is about a second patient (MRG). */
        boolean needsMerge() {
            return this == MERGE || this == MOVE_ACCOUNT || this == MOVE_VISIT;
        }
    }

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("A01", Kind.VISIT),
            Map.entry("A02", Kind.VISIT),
            Map.entry("A04", Kind.VISIT),
            Map.entry("A06", Kind.VISIT),
            Map.entry("A07", Kind.VISIT),
            Map.entry("A09", Kind.VISIT),
            Map.entry("A10", Kind.VISIT),
            Map.entry("A12", Kind.VISIT),
            Map.entry("A03", Kind.DISCHARGE),
            Map.entry("A05", Kind.PLAN),
            Map.entry("A14", Kind.PLAN),
            Map.entry("A08", Kind.UPDATE),
            Map.entry("A11", Kind.CANCEL),
            Map.entry("A23", Kind.CANCEL),
            Map.entry("A27", Kind.CANCEL),
            Map.entry("A38", Kind.CANCEL),
            Map.entry("A13", Kind.REOPEN),
            Map.entry("A22", Kind.REOPEN),
            Map.entry("A21", Kind.LEAVE),
            Map.entry("A28", Kind.PERSON),
            Map.entry("A31", Kind.PERSON),
            Map.entry("A18", Kind.MERGE),
            Map.entry("A30", Kind.MERGE),
            Map.entry("A34", Kind.MERGE),
            Map.entry("A36", Kind.MERGE),
            Map.entry("A40", Kind.MERGE),
            Map.entry("A47", Kind.MERGE),
            Map.entry("A24", Kind.LINK),
            Map.entry("A37", Kind.UNLINK),
            Map.entry("A44", Kind.MOVE_ACCOUNT),
            Map.entry("A45", Kind.MOVE_VISIT));

    /** The event that takes back another; the end of a leave takes back its start. */
    private static final Map<String, String> CANCELS = Map.ofEntries(
            Map.entry("A01", "A11"),
            Map.entry("A04", "A11"),
            Map.entry("A05", "A38"),
            Map.entry("A02", "A12"),
            Map.entry("A03", "A13"),
            Map.entry("A06", "A07"),
            Map.entry("A07", "A06"),
            Map.entry("A21", "A22"),
            Map.entry("A22", "A21"));

    /** A52 and A53 cancel the start and the end of a leave: nobody downstream needs to know more than the effect. */
    private static final Map<String, String> SAME_EFFECT = Map.of("A52", "A22", "A53", "A21");

    /** IHE PAM's event for a change of the history: the movement says what it is. */
    private static final String MOVEMENT_CHANGED = "Z99";

    static AdtEvent of(Hl7Message message, FeedProfile profile) {
        String sent = Objects.requireNonNullElse(sent(message, profile), "");
        String effective =
                message.first("ZBE").map(zbe -> ofMovement(sent, zbe)).orElse(sent);
        return new AdtEvent(sent, SAME_EFFECT.getOrDefault(effective, effective));
    }

    Kind kind() {
        return KINDS.getOrDefault(effective, Kind.OTHER);
    }

    /** Null where the message names no event at all. */
    @Nullable
    String sentOrNull() {
        return sent.isEmpty() ? null : sent;
    }

    private static @Nullable String sent(Hl7Message message, FeedProfile profile) {
        if (profile.has(Quirk.EVENT_FROM_EVN)) {
            String recorded = message.first("EVN").map(evn -> evn.text(1)).orElse(null);
            return recorded != null ? recorded : message.event();
        }
        return message.event();
    }

    private static String ofMovement(String sent, Hl7Segment zbe) {
        String original = Objects.requireNonNullElse(zbe.text(6), sent);
        return switch (Objects.requireNonNullElse(zbe.text(4), "")) {
            case "CANCEL" ->
                CANCELS.containsValue(sent) && !CANCELS.containsKey(sent) ? sent : CANCELS.getOrDefault(original, sent);
            case "UPDATE" -> sent.equals(MOVEMENT_CHANGED) ? "A08" : sent;
            case "INSERT" -> sent.equals(MOVEMENT_CHANGED) ? original : sent;
            default -> sent;
        };
    }
}
