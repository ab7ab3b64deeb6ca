package nl.vangnet.screening.domain.visit;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether a patient is dead by the newest message that speaks of it, whichever stay that message is of. */
final class DeathSigns {

    private boolean died;

    @Nullable
    private VisitMessage toldBy;

    private DeathSigns() {}

    static boolean in(Collection<VisitMessage> messages) {
        TreeSet<VisitMessage> ordered = new TreeSet<>(VisitFold.EVENT_ORDER);
        ordered.addAll(messages);
        DeathSigns signs = new DeathSigns();
        ordered.forEach(signs::take);
        return signs.died;
    }

    private void take(VisitMessage message) {
        if (message.deleted().contains(Deletions.DEATH) || takesDischargeBack(message)) {
            died = false;
        }
        if (message.died() != null) {
            died = message.died();
            toldBy = message;
        }
    }

    /** The death that came with a discharge goes with it. */
    private boolean takesDischargeBack(VisitMessage message) {
        return toldBy != null
                && toldBy.event() == VisitEvent.DISCHARGED
                && (message.event() == VisitEvent.DISCHARGE_CANCELLED
                        || message.deleted().contains(Deletions.DISPOSITION))
                && isOfOneStay(message, toldBy);
    }

    private static boolean isOfOneStay(VisitMessage one, VisitMessage other) {
        Set<VisitIdentifier> shared = new HashSet<>(one.identifiers());
        return !Collections.disjoint(shared, other.identifiers())
                || !Stays.isNumbered(Set.of(one))
                || !Stays.isNumbered(Set.of(other));
    }
}
