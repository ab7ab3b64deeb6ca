package nl.vangnet.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import nl.vangnet.local.Refusal;

/** Finds ports for the parts, and checks those that a person chose. */
public final class Ports {

    private Ports() {}

    /** Free ports on loopback, all different. */
    public static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Returns the port if it can be listened on, or a free one for 0; else refuses and names the option. */
    public static int check(String address, int port, String purpose, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers do: connections of a run that just ended, still closing, are no hindrance.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new Refusal(
                    "port %d on %s, wanted for %s, is taken or not allowed (%s). Choose another with %s N, or stop what uses it."
                            .formatted(port, address, purpose, cause.getMessage(), option),
                    cause);
        }
    }
}
