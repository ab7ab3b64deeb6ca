package nl.vangnet.chassis.ids;

import java.util.UUID;

/** Gives ids that sort by the time of their making (UUIDv7, RFC 9562). */
@FunctionalInterface
public interface Ids {

    UUID next();
}
