package nl.vangnet.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.UUID;

/** Shows one message as it came, the Bundle made of it, and its answer. */
@ApplicationScoped
public class ShowMessage {

    private final Messages messages;
    private final Instance<MessageReader> readers;

    ShowMessage(Messages messages, Instance<MessageReader> readers) {
        this.messages = messages;
        this.readers = readers;
    }

    /** A message as people read it. */
    public record Shown(MessageSummary summary, Rendering rendering, String answer) {}

    public Optional<Shown> handle(UUID id) {
        return messages.byId(id).map(message -> {
            MessageReader reader = readers.stream()
                    .filter(candidate -> candidate.format() == message.summary().format())
                    .findFirst()
                    .orElseThrow();
            return new Shown(message.summary(), reader.render(message.raw()), reader.renderAnswer(message.answer()));
        });
    }
}
