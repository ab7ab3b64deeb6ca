package nl.vangnet.local.send;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vangnet.local.Refusal;
import nl.vangnet.local.send.OutgoingMessage.Kind;

/** Finds the messages in files and folders, recognised by what they hold and not by their names. */
public final class MessageFiles {

    private final List<OutgoingMessage> messages = new ArrayList<>();
    private final List<Path> leftOut = new ArrayList<>();

    private MessageFiles() {}

    public static MessageFiles read(List<Path> paths) {
        MessageFiles found = new MessageFiles();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new Refusal("there is no file or folder %s.".formatted(path));
            }
            found.readAll(path);
        }
        return found;
    }

    /** In the order of the files' names, and of the messages in each. */
    public List<OutgoingMessage> messages() {
        return List.copyOf(messages);
    }

    /** The files that hold no message. */
    public List<Path> leftOut() {
        return List.copyOf(leftOut);
    }

    private void readAll(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .forEach(file -> readFile(file, path.equals(file) ? file.getFileName() : path.relativize(file)));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void readFile(Path file, Path shown) {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException cause) {
            throw new Refusal("%s cannot be read: %s".formatted(file, cause.getMessage()), cause);
        }
        if (Hl7Files.looksLikeHl7(content)) {
            List<byte[]> split = Hl7Files.split(content);
            IntStream.range(0, split.size())
                    .mapToObj(
                            index -> hl7(split.size() == 1 ? "" + shown : shown + "#" + (index + 1), split.get(index)))
                    .forEach(messages::add);
        } else if (FhirFiles.looksLikeJson(content)) {
            messages.add(FhirFiles.json(shown.toString(), content));
        } else if (FhirFiles.looksLikeXml(content)) {
            messages.add(FhirFiles.xml(shown.toString(), content));
        } else {
            leftOut.add(shown);
        }
    }

    private static OutgoingMessage hl7(String source, byte[] message) {
        String[] type = Hl7Files.header(message, 9).split("\\^", -1);
        String event = type.length > 1 ? type[0] + "^" + type[1] : type[0];
        return new OutgoingMessage(source, Kind.HL7_V2, message, event, Hl7Files.header(message, 10));
    }
}
