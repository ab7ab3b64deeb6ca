package nl.vangnet.intake.domain.feed;

import java.util.Map;
import nl.vangnet.intake.domain.KnownEvents;
import nl.vangnet.intake.domain.KnownEvents.Handling;

/**
 * A feed's own event table, before the table of all feeds.
 *
 * @param handlings by event code (A05, notification-admit)
 * @param refuseUnknown whether an event that no table knows is refused; else it is accepted and kept
 */
public record EventPolicy(Map<String, Handling> handlings, boolean refuseUnknown) {

    public static final EventPolicy USUAL = new EventPolicy(Map.of(), false);

    public EventPolicy {
        handlings = Map.copyOf(handlings);
    }

    public Handling handling(KnownEvents known, String system, String code) {
        Handling own = handlings.get(code);
        return own != null ? own : known.handling(system, code);
    }
}
