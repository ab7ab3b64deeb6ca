package nl.vangnet.trials.adapter.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.vangnet.trials.application.CandidateDesk;

/** Tells open pages that the lists changed. Each look is a transaction of its own, as no request stands around it. */
@ApplicationScoped
class DeskChanges {

    private final CandidateDesk desk;

    DeskChanges(CandidateDesk desk) {
        this.desk = desk;
    }

    @Transactional
    String fingerprint() {
        return desk.fingerprint();
    }
}
