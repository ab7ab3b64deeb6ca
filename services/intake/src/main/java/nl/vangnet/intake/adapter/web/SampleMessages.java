package nl.vangnet.intake.adapter.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Messages to start a test with: the samples of the contract, about people who do not exist. */
@ApplicationScoped
class SampleMessages {

    private static final int SENDER_FIELDS = 2;
    private static final int FIELDS_BEFORE_SENDER = 2;

    /** The events that an emergency visit is made of, in its order. */
    private static final List<String> NAMES = List.of("adt-a04", "adt-a08", "adt-a01", "adt-a03", "adt-a11");

    List<String> names() {
        return NAMES;
    }

    /**
     * The sample as if this sender had sent it.
     *
     * @param senders the feed's; one of the form MSH-3|MSH-4 stands in the message, others cannot
     */
    Optional<String> read(String name, List<String> senders) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        String path = "schemas/hl7v2/" + name + ".hl7";
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                return Optional.empty();
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\R", "\n");
            return Optional.of(senders.stream()
                    .filter(sender -> sender.matches("[^|]*\\|[^|]*"))
                    .findFirst()
                    .map(sender -> from(sender, text))
                    .orElse(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code MSH|^~\&|sender|facility|…}: the third and fourth piece between bars. */
    private static String from(String sender, String text) {
        String[] pieces = text.split("\\|", FIELDS_BEFORE_SENDER + SENDER_FIELDS + 1);
        return pieces.length <= FIELDS_BEFORE_SENDER + SENDER_FIELDS
                ? text
                : pieces[0] + "|" + pieces[1] + "|" + sender + "|" + pieces[pieces.length - 1];
    }
}
