package nl.vangnet.intake.application;

import java.util.List;

/** The topic {@code vangnet.adt.v1}. */
public interface AdtTopic {

    /** Publishes the Bundles in order, if the caller's transaction commits. Every reading is accepted. */
    void publish(List<Revision> revisions);
}
