package nl.vangnet.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import nl.vangnet.local.Refusal;

/** One folder with everything that a local system keeps: databases, topics, secrets, logs. */
public record DataFolder(Path root) {

    /** Raised when a newer Vangnet could no longer read what an older one left, or the reverse. */
    static final int LAYOUT = 1;

    private static final String MARKER = "vangnet-data";
    private static final long LEAST_FREE_BYTES = 1L << 30;

    /** The folder to use when none is named (XDG base directories). */
    public static Path usual(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path states = state.isBlank() ? Path.of(home, ".local", "state") : Path.of(state);
        return states.resolve("vangnet");
    }

    /** Names a folder without opening it, to read what a running system left there. */
    public static DataFolder at(Path path) {
        return new DataFolder(path.toAbsolutePath().normalize());
    }

    /** Opens the folder, making it when it is new; refuses one that belongs to another version or to something else. */
    public static DataFolder open(Path path) {
        DataFolder folder = at(path);
        try {
            Files.createDirectories(folder.root);
            folder.checkOwner();
            folder.checkSpace();
            Files.createDirectories(folder.logs());
            return folder;
        } catch (IOException cause) {
            throw new Refusal(
                    "the data folder %s cannot be used (%s). Choose another with --data DIR."
                            .formatted(folder.root, cause.getMessage()),
                    cause);
        }
    }

    private void checkOwner() throws IOException {
        Path marker = root.resolve(MARKER);
        if (Files.exists(marker)) {
            String layout = Files.readString(marker).strip();
            if (!layout.equals("layout " + LAYOUT)) {
                throw new Refusal(
                        "the data folder %s is of another version of Vangnet (%s; this one reads layout %d). Use that version, or choose another folder with --data DIR."
                                .formatted(root, layout, LAYOUT));
            }
        } else if (isEmpty()) {
            PrivateFiles.closeToOthers(root);
            Files.writeString(marker, "layout %d\n".formatted(LAYOUT));
        } else {
            throw new Refusal(
                    "%s is not empty and is not a data folder of Vangnet. Choose another with --data DIR, or empty it first."
                            .formatted(root));
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.findAny().isEmpty();
        }
    }

    private void checkSpace() throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new Refusal(
                    "only %d MB are free where %s is, and Vangnet wants 1024 MB at least. Make room, or choose another place with --data DIR."
                            .formatted(free >> 20, root));
        }
    }

    public Path programs() {
        return subfolder("programs");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return subfolder("kafka");
    }

    /** Rule sets of one's own, a folder a version. */
    public Path rules() {
        return subfolder("rules");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path service(String name) {
        return subfolder("services").resolve(name);
    }

    /** The users of this folder, in the form that the services read. */
    public Path users() {
        return root.resolve("users");
    }

    public Path secrets() {
        return root.resolve("secrets.properties");
    }

    /** What a running system tells the other commands: ports and the integrator's sign-in. */
    public Path run() {
        return root.resolve("run.json");
    }

    /** The children of the last run, so that a next start can end those that outlived their parent. */
    public Path children() {
        return root.resolve("children");
    }

    /** How far the demo feed has come. */
    public Path feed() {
        return root.resolve("feed.properties");
    }

    Path lock() {
        return root.resolve("lock");
    }

    private Path subfolder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
