package nl.vangnet.intake.application;

import java.util.List;
import nl.vangnet.intake.domain.Received;

/**
 * Looks at a batch before it is stored, in the same transaction, for what one message alone cannot show: a merge that
 * makes a circle, a Bundle.id that was used before.
 */
public interface Judge {

    /** The same messages in the same order; a message that is refused has another reading. */
    List<Received> judge(List<Received> batch);
}
