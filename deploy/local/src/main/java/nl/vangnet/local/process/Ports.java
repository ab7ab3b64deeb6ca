package nl.vangnet.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import nl.vangnet.local.Refusal;

/** Finds ports for the parts, and checks those that a person chose. */
public final class Ports {

    private static final int FIRST = 20_000;

    /**
     * From here on the kernel hands ports to outgoing connections (Linux: ip_local_port_range), and a port that is free
     * now may be one's client side when a part listens on it some seconds later.
     */
    private static final int FIRST_GIVEN_TO_CLIENTS = 32_768;

    private Ports() {}

    /** Free ports on loopback, all different. */
    public static List<Integer> free(int count) {
        return ThreadLocalRandom.current()
                .ints(FIRST, FIRST_GIVEN_TO_CLIENTS)
                .distinct()
                .filter(Ports::isFree)
                .limit(count)
                .boxed()
                .toList();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Returns the port if it can be listened on, or a free one for 0; else refuses and names the option. */
    public static int check(String address, int port, String purpose, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers do: connections of a run that just ended, still closing, are no hindrance.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port == 0 ? free(1).getFirst() : port));
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new Refusal(
                    "port %d on %s, wanted for %s, is taken or not allowed (%s). Choose another with %s N, or stop what uses it."
                            .formatted(port, address, purpose, cause.getMessage(), option),
                    cause);
        }
    }
}
