package nl.vangnet.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.vangnet.intake.domain.MessageFormat;

/** The readers by their format. */
@ApplicationScoped
public class MessageReaders {

    private final Map<MessageFormat, MessageReader> readers = new EnumMap<>(MessageFormat.class);

    @Inject
    MessageReaders(Instance<MessageReader> readers) {
        this(readers.stream().toList());
    }

    public MessageReaders(List<MessageReader> readers) {
        readers.forEach(reader -> this.readers.put(reader.format(), reader));
    }

    public MessageReader of(MessageFormat format) {
        return Objects.requireNonNull(readers.get(format), "a reader per format");
    }
}
