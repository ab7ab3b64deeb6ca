package nl.vangnet.intake.application;

import java.util.List;

/** What else is written when a batch of messages is stored: in the same transaction, set-based, a statement or two a batch. */
public interface CommitStep {

    void keep(List<Kept> batch);
}
