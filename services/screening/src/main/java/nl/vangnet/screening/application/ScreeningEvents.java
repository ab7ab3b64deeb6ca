package nl.vangnet.screening.application;

import java.util.List;
import nl.vangnet.screening.domain.screeningcase.ScreeningEvent;

/** Tells others. Joins the transaction; the case must be held, since the order per case is the order of telling. */
@FunctionalInterface
public interface ScreeningEvents {

    void tell(List<ScreeningEvent> events);
}
