package nl.vangnet.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import nl.vangnet.intake.domain.Outcome;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;

/** Keeps a batch of messages and hands those that are new to the topic: all of it in one transaction, or nothing. */
@ApplicationScoped
public class StoreMessages {

    private final MessageLog log;
    private final AdtTopic topic;

    StoreMessages(MessageLog log, AdtTopic topic) {
        this.log = log;
        this.topic = topic;
    }

    @Transactional
    public List<Outcome> handle(List<Received> batch) {
        List<Outcome> outcomes = log.append(batch);
        List<Received> toPublish = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            // A message sent twice was published the first time.
            if (!outcomes.get(i).repeated() && batch.get(i).reading() instanceof Reading.Accepted) {
                toPublish.add(batch.get(i));
            }
        }
        topic.publish(toPublish);
        return outcomes;
    }
}
