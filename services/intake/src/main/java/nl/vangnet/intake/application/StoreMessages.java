package nl.vangnet.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
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
    private final List<Judge> judges;
    private final List<CommitStep> steps;

    @Inject
    StoreMessages(MessageLog log, AdtTopic topic, Instance<Judge> judges, Instance<CommitStep> steps) {
        this(log, topic, judges.stream().toList(), steps.stream().toList());
    }

    StoreMessages(MessageLog log, AdtTopic topic, List<Judge> judges, List<CommitStep> steps) {
        this.log = log;
        this.topic = topic;
        this.judges = judges;
        this.steps = steps;
    }

    @Transactional
    public List<Kept> handle(List<Received> batch) {
        List<Received> judged = batch;
        for (Judge judge : judges) {
            judged = judge.judge(judged);
        }
        List<Outcome> outcomes = log.append(judged);
        List<Kept> kept = new ArrayList<>(judged.size());
        List<Revision> toPublish = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            Received message = judged.get(i);
            kept.add(new Kept(message, outcomes.get(i)));
            // A message sent twice was published the first time.
            if (!outcomes.get(i).repeated() && message.reading() instanceof Reading.Accepted) {
                toPublish.add(Revision.first(message));
            }
        }
        topic.publish(toPublish);
        steps.forEach(step -> step.keep(kept));
        return kept;
    }
}
