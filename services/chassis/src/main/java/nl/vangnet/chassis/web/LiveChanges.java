package nl.vangnet.chassis.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A stream of server-sent events that tells a list when to fetch itself again. What changed stays out of it: the list
 * asks with the visitor's own rights.
 */
public final class LiveChanges {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private LiveChanges() {}

    /** @param fingerprint a cheap query that gives another answer after each change, seen by any instance */
    public static Multi<String> of(Supplier<String> fingerprint) {
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(tick -> fingerprint.get())
                .skip()
                .repetitions();
    }
}
