package nl.vangnet.local.parts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.vangnet.local.Refusal;

/** The built system: where its jars are, and with which Java they run. */
public record Installation(Path root, String java) {

    /** The checkout that {@code deploy/vangnet} names, and the Java that runs this. */
    public static Installation current() {
        Path root = Path.of(System.getProperty("vangnet.home", "")).toAbsolutePath();
        String java = ProcessHandle.current()
                .info()
                .command()
                .orElseGet(() ->
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        return new Installation(root, java);
    }

    /** The classes of this module without their libraries: what a part needs to be tied to its parent. */
    String ownClasses() {
        return System.getProperty("java.class.path").split(File.pathSeparator)[0];
    }

    /** This module with its libraries, as short as the command line may be. */
    String allClasses() {
        Path libraries = Path.of(ownClasses()).resolveSibling("lib");
        return Files.isDirectory(libraries)
                ? ownClasses() + File.pathSeparator + libraries.resolve("*")
                : System.getProperty("java.class.path");
    }

    Path service(String name) {
        Path jar = root.resolve("services").resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Refusal("%s is not built: %s is missing. Start with deploy/vangnet up, which builds it."
                    .formatted(name, jar));
        }
        return jar;
    }

    /** The profiles of the feeds that local mode knows. */
    Path feeds() {
        return root.resolve("deploy/local/feeds");
    }

    List<String> javaCommand(List<String> options, String classPath, String... arguments) {
        return Stream.of(List.of(java), options, List.of("-cp", classPath), List.of(arguments))
                .flatMap(List::stream)
                .toList();
    }
}
