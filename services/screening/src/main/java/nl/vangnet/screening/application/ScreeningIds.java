package nl.vangnet.screening.application;

import java.util.UUID;

/** Gives the ids of visits, cases and responses, in order of time. */
@FunctionalInterface
public interface ScreeningIds {

    UUID next();
}
