package nl.vangnet.local.parts;

import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vangnet.local.folder.DataFolder;
import nl.vangnet.local.folder.MllpCertificates;
import nl.vangnet.local.folder.Secrets;
import nl.vangnet.local.process.Probe;
import nl.vangnet.local.process.Program;

/** One of the four services: its settings in this system, and how to ask whether it is ready. */
final class Service {

    // Measured: each service lives in well under this, and a start is quicker without the parallel collectors.
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xmx192m",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.net.preferIPv4Stack=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    // Together below the database's max_connections.
    private static final int CONNECTIONS = 16;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final String name;
    private final int port;

    Service(String name, int port) {
        this.name = name;
        this.port = port;
    }

    Program program(Installation installation, DataFolder folder, Secrets secrets, Addresses addresses) {
        Path jar = installation.service(name);
        return new Program(
                name,
                installation.javaCommand(
                        options(folder, addresses),
                        installation.ownClasses() + File.pathSeparator + jar,
                        "nl.vangnet.local.process.Tied",
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint"),
                settings(installation, folder, secrets, addresses),
                folder.service(name),
                Program.StopBy.SIGNAL,
                Duration.ofSeconds(12));
    }

    private List<String> options(DataFolder folder, Addresses addresses) {
        Integer tlsPort = addresses.mllpTlsPort();
        if (tlsPort == null || !name.equals("intake")) {
            return OPTIONS;
        }
        MllpCertificates certificates = MllpCertificates.in(folder).make(addresses.mllpHost());
        List<String> options = new ArrayList<>(OPTIONS);
        // Names of files are no secret, and an environment cannot spell the dots of a map's keys.
        options.add(
                "-Dquarkus.tls.mllp.key-store.pem.0.cert=" + certificates.own().certificate());
        options.add(
                "-Dquarkus.tls.mllp.key-store.pem.0.key=" + certificates.own().key());
        options.add("-Dquarkus.tls.mllp.trust-store.pem.certs=" + certificates.authority());
        options.add("-Dquarkus.tls.mllp.reload-period=1m");
        options.add("-Dintake.mllp.tls.host=" + addresses.mllpHost());
        options.add("-Dintake.mllp.tls.port=" + tlsPort);
        return options;
    }

    /** In the environment and not on the command line, which every user of the machine may read. */
    private Map<String, String> settings(
            Installation installation, DataFolder folder, Secrets secrets, Addresses addresses) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "QUARKUS_DATASOURCE_JDBC_URL", addresses.jdbcUrl(name),
                "QUARKUS_DATASOURCE_USERNAME", name,
                "QUARKUS_DATASOURCE_PASSWORD", secrets.database(name),
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE", String.valueOf(CONNECTIONS),
                "KAFKA_BOOTSTRAP_SERVERS", addresses.kafka(),
                "VANGNET_MODE", "local",
                "VANGNET_USERS_FILE", folder.users().toString(),
                "VANGNET_SESSION_KEY", secrets.sessionKey()));
        // While it starts it is asked often, and each "no" would be a line in the log.
        settings.put("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "ERROR");
        settings.put("VANGNET_HOSPITAL_ZONE", "Europe/Amsterdam");
        switch (name) {
            case "intake" -> {
                settings.put("VANGNET_PSEUDONYM_KEY", secrets.pseudonymKey());
                // The demo feed marks its messages as tests, and here they must be seen.
                settings.put("INTAKE_FEEDS_FOLDER", installation.feeds().toString());
                settings.put("INTAKE_MLLP_PLAINTEXT_ENABLED", "true");
                settings.put("INTAKE_MLLP_PLAINTEXT_HOST", addresses.mllpHost());
                settings.put("INTAKE_MLLP_PLAINTEXT_PORT", String.valueOf(addresses.mllpPort()));
            }
            case "screening" ->
                settings.put("SCREENING_RULES_DIR", folder.rules().toString());
            case "trials" -> settings.put("TRIALS_PSEUDONYM_KEY", secrets.trialsPseudonymKey());
            default -> {
                // Nothing of its own.
            }
        }
        return settings;
    }

    Probe probe() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/%s/q/health/ready".formatted(port, name)))
                .timeout(Duration.ofSeconds(3))
                .build();
        return () -> HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }
}
