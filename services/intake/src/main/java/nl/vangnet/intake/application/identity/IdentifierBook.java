package nl.vangnet.intake.application.identity;

import java.util.Collection;

/** Where identifiers are kept. */
public interface IdentifierBook {

    /** Adds those that are new and moves the last sight of the others, in the caller's transaction. */
    void keep(Collection<SeenIdentifier> seen);
}
