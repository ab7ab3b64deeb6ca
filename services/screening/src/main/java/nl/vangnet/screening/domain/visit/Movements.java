package nl.vangnet.screening.domain.visit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.vangnet.screening.domain.visit.Movement.Action;
import org.jspecify.annotations.Nullable;

/**
 * What became of the movements of a stay (IHE PAM ITI-31): a later message can cancel or correct any of them by its id,
 * not only the last. A sender without such ids cancels the last.
 */
final class Movements {

    private final Set<String> inserted = new HashSet<>();
    private final Set<String> cancelled = new HashSet<>();
    private final Map<String, VisitLocation> corrected = new HashMap<>();

    private Movements() {}

    /** @param ordered the messages of the stay, oldest event first */
    static Movements of(Collection<VisitMessage> ordered) {
        Movements movements = new Movements();
        for (VisitMessage message : ordered) {
            Movement movement = message.stay().movement();
            if (movement != null) {
                movements.take(message, movement);
            }
        }
        return movements;
    }

    private void take(VisitMessage message, Movement movement) {
        VisitLocation location = message.stay().location();
        switch (movement.action()) {
            case INSERT -> inserted.add(movement.id());
            case CANCEL -> {
                if (message.event() == VisitEvent.TRANSFER_CANCELLED) {
                    cancelled.add(movement.id());
                }
            }
            case UPDATE -> {
                if (location != null) {
                    corrected.put(movement.id(), location);
                }
            }
        }
    }

    /** Whether the message is about an earlier movement, which then is as the message says from the start. */
    boolean changesAnother(VisitMessage message) {
        Movement movement = message.stay().movement();
        return movement != null && movement.action() != Action.INSERT && inserted.contains(movement.id());
    }

    /** Where the message brings the patient; null when it brings them nowhere. */
    @Nullable
    VisitLocation locationOf(VisitMessage message) {
        Movement movement = message.stay().movement();
        if (movement == null) {
            return message.stay().location();
        }
        if (changesAnother(message) || (movement.action() == Action.INSERT && cancelled.contains(movement.id()))) {
            return null;
        }
        return movement.action() == Action.INSERT && corrected.containsKey(movement.id())
                ? corrected.get(movement.id())
                : message.stay().location();
    }
}
