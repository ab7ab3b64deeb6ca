package nl.vangnet.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What other people's systems send, with what is expected of us. The rows are data: {@code samples/hl7-expected.csv}.
 *
 * @param name the file, and behind # the how-manieth of its messages
 * @param answer MSA-1
 * @param state of the message once it is stored
 * @param error the code of why it was not simply published, or empty
 */
public record PublicSamples(String name, String message, String answer, String state, String error) {

    private static final String FOLDER = "samples/";

    public static Stream<PublicSamples> all() {
        List<PublicSamples> samples = new ArrayList<>();
        for (String line : Adt.resource(FOLDER + "hl7-expected.csv").lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            List<String> messages = messages(Adt.resource(FOLDER + cells[0]));
            for (int i = 0; i < messages.size(); i++) {
                String name = messages.size() == 1 ? cells[0] : cells[0] + "#" + (i + 1);
                if (cells[1].isEmpty() || messages.get(i).contains(cells[1])) {
                    samples.add(new PublicSamples(name, messages.get(i), cells[2], cells[3], cells[4]));
                }
            }
        }
        return samples.stream();
    }

    /** A file may hold a stream of messages. */
    private static List<String> messages(String content) {
        return Arrays.stream(content.split("(?<=[\\r\\n])(?=MSH\\|)"))
                .filter(message -> !message.isBlank())
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
