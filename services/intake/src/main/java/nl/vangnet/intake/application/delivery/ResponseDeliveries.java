package nl.vangnet.intake.application.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answers that are on their way, to be looked at and acted on. */
public interface ResponseDeliveries {

    /**
     * Newest first.
     *
     * @param state only these, or null for all
     */
    List<ResponseDelivery> list(ResponseDelivery.@Nullable State state, int limit);

    /** How many there are of each state; a state that has none is absent. */
    Map<ResponseDelivery.State, Integer> counts();

    /** Tries it again now, whatever became of it. Whether there is such a delivery. */
    boolean retry(UUID id);

    /** Tries it no more. Whether it was waiting. */
    boolean stop(UUID id);
}
