package nl.vangnet.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.vangnet.intake.application.Judge;
import nl.vangnet.intake.domain.Received;

/** Breaks every batch that holds one message, as a defect that only this message meets would. */
@ApplicationScoped
class Poison implements Judge {

    private volatile String controlId = "";

    void in(String poisoned) {
        controlId = poisoned;
    }

    @Override
    public List<Received> judge(List<Received> batch) {
        if (batch.stream()
                .anyMatch(message -> controlId.equals(message.reading().facts().controlId()))) {
            throw new IllegalStateException("a defect");
        }
        return batch;
    }
}
