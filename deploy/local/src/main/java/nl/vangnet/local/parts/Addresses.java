package nl.vangnet.local.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vangnet.local.process.Ports;
import org.jspecify.annotations.Nullable;

/**
 * Where each part answers during one run. Inner parts on free ports of loopback; a restarted part keeps its port.
 *
 * @param mllpTlsPort null where nobody wants MLLP with TLS
 */
public record Addresses(
        String bind,
        int doorPort,
        String mllpHost,
        int mllpPort,
        @Nullable Integer mllpTlsPort,
        int databasePort,
        int kafkaPort,
        int controllerPort,
        Map<String, Integer> services) {

    static Addresses choose(String bind, int port, int mllpPort, @Nullable Integer mllpTlsPort, List<String> services) {
        int door = Ports.check(bind, port, "the pages", "--port");
        int mllp = Ports.check(bind, mllpPort, "HL7 messages (MLLP)", "--mllp-port");
        Integer tls = mllpTlsPort == null
                ? null
                : Integer.valueOf(Ports.check(bind, mllpTlsPort, "HL7 messages (MLLP with TLS)", "--mllp-tls-port"));
        List<Integer> free = Ports.free(services.size() + 3);
        Map<String, Integer> servicePorts = new LinkedHashMap<>();
        for (String service : services) {
            servicePorts.put(service, free.get(servicePorts.size() + 3));
        }
        return new Addresses(bind, door, bind, mllp, tls, free.get(0), free.get(1), free.get(2), servicePorts);
    }

    public int service(String name) {
        Integer port = services.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no service named " + name);
        }
        return port;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(databasePort, database);
    }

    String kafka() {
        return "127.0.0.1:" + kafkaPort;
    }

    /** The address to type in a browser on this machine. */
    public String url() {
        return "http://%s:%d/".formatted(isLoopback() ? "localhost" : bind, doorPort);
    }

    public boolean isLoopback() {
        return bind.startsWith("127.") || bind.equals("localhost") || bind.equals("::1");
    }
}
