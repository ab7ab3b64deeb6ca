package nl.vangnet.intake.application.replay;

import java.util.UUID;

/** Gives jobs their ids, which sort by time. */
@FunctionalInterface
public interface ReplayIds {

    UUID next();
}
