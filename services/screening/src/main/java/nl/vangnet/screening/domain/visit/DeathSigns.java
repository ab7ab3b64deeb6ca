package nl.vangnet.screening.domain.visit;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether a patient is dead: by the newest message that speaks of the person, whichever stay it is of, or by the way in
 * which they left a stay. The second is taken back for that stay alone: many senders write "N" into every PID-30.
 */
final class DeathSigns {

    private boolean died;

    @Nullable
    private VisitMessage toldBy;

    @Nullable
    private VisitMessage leftDead;

    private DeathSigns() {}

    static boolean in(Collection<VisitMessage> messages) {
        TreeSet<VisitMessage> ordered = new TreeSet<>(VisitFold.EVENT_ORDER);
        ordered.addAll(messages);
        DeathSigns signs = new DeathSigns();
        ordered.forEach(signs::take);
        return signs.died || signs.leftDead != null;
    }

    private void take(VisitMessage message) {
        if (message.deleted().contains(Deletions.DEATH) || takesDischargeBack(message, toldBy)) {
            died = false;
        }
        boolean leftAlive =
                Boolean.FALSE.equals(message.stay().leftDead()) && leftDead != null && isOfOneStay(message, leftDead);
        if (leftAlive || takesDischargeBack(message, leftDead)) {
            leftDead = null;
        }
        if (Boolean.TRUE.equals(message.stay().leftDead())) {
            leftDead = message;
        } else if (message.died() != null) {
            died = message.died();
            toldBy = message;
        }
    }

    /** The death that came with a discharge goes with it. */
    private static boolean takesDischargeBack(VisitMessage message, @Nullable VisitMessage death) {
        return death != null
                && (death.event() == VisitEvent.DISCHARGED
                        || Boolean.TRUE.equals(death.stay().leftDead()))
                && (message.event() == VisitEvent.DISCHARGE_CANCELLED
                        || message.deleted().contains(Deletions.DISPOSITION))
                && isOfOneStay(message, death);
    }

    private static boolean isOfOneStay(VisitMessage one, VisitMessage other) {
        Set<VisitIdentifier> shared = new HashSet<>(one.identifiers());
        return !Collections.disjoint(shared, other.identifiers())
                || !Stays.isNumbered(Set.of(one))
                || !Stays.isNumbered(Set.of(other));
    }
}
