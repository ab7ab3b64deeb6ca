package nl.vangnet.followup.application;

import java.util.UUID;

/** Gives the ids of new checks. */
@FunctionalInterface
public interface CheckIds {

    UUID next();
}
