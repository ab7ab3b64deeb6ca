package nl.vangnet.local.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.vangnet.local.folder.DataFolder;
import nl.vangnet.local.folder.DemoUser;
import nl.vangnet.local.folder.Secrets;
import nl.vangnet.local.parts.Addresses;
import nl.vangnet.local.process.Console;
import nl.vangnet.local.send.Aftermath;
import nl.vangnet.local.send.Target;

/**
 * The demo feed: an emergency department of invented people over the real MLLP port. It first plays what it has missed,
 * two weeks the first time; then it runs live, with quick visits on top of the ordinary day so that there is something to
 * watch. The demo's nurse catches up beside it.
 */
public final class Feed {

    private static final Duration HISTORY = Duration.ofDays(14);
    private static final Duration LONGEST_SLEEP = Duration.ofMillis(500);
    private static final Duration SCREENING_CATCHES_UP = Duration.ofMinutes(5);
    // The last message of one partition says little about the others.
    private static final Duration SETTLE = Duration.ofSeconds(2);
    private static final int WRITE_EVERY = 200;

    private final FeedOptions options;
    private final Addresses addresses;
    private final Secrets secrets;
    private final Clock clock;
    private final Console console;
    private final FeedState state;
    private final OrdinaryDays days;
    private final FeedLink link;
    private int sinceWritten;

    public Feed(
            FeedOptions options,
            Addresses addresses,
            Secrets secrets,
            DataFolder folder,
            Clock clock,
            Console console) {
        this.options = options;
        this.addresses = addresses;
        this.secrets = secrets;
        this.clock = clock;
        this.console = console;
        this.state =
                FeedState.read(folder.feed(), clock.instant().minus(HISTORY).truncatedTo(ChronoUnit.SECONDS));
        this.days = new OrdinaryDays(options.seed(), state.origin());
        this.link = new FeedLink(
                addresses.mllpHost(),
                addresses.mllpPort(),
                this::answered,
                refusal -> console.progress("feed", "a message was refused, " + refusal));
    }

    /** Runs until the process ends. */
    public void start() {
        Thread.ofPlatform().daemon().name("feed").start(() -> {
            try {
                run();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void run() throws InterruptedException {
        state.write();
        OrdinaryDays.Cursor ordinary = days.after(state.position(), state.positionControlId());
        catchUp(ordinary);
        Thread.ofPlatform().daemon().name("nurse").start(this::catchUpAsNurse);
        live(ordinary);
    }

    private void catchUp(OrdinaryDays.Cursor ordinary) throws InterruptedException {
        long began = System.nanoTime();
        Instant now = clock.instant();
        int sent = 0;
        while (!ordinary.peek().at().isAfter(now)) {
            link.send(ordinary.next());
            sent++;
        }
        link.drain();
        writeState();
        if (sent > 0) {
            console.progress(
                    "feed",
                    "played what came before: %d messages in %.1f s"
                            .formatted(
                                    sent,
                                    Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));
        }
    }

    private void live(OrdinaryDays.Cursor ordinary) throws InterruptedException {
        QuickVisits quick =
                new QuickVisits(options.seed(), options.messagesPerMinute(), state.nextQuickVisit(), clock.instant());
        state.quickUnderWay().forEach((number, arrival) -> quick.resume(number, arrival, state.quickReached()));
        console.progress("feed", "live, some %d messages a minute".formatted(options.messagesPerMinute()));
        while (true) {
            boolean ordinaryIsNext = ordinary.peek().compareTo(quick.peek()) < 0;
            AdtEvent next = ordinaryIsNext ? ordinary.peek() : quick.peek();
            Instant now = clock.instant();
            if (next.at().isAfter(now)) {
                Duration wait = Duration.between(now, next.at());
                Thread.sleep(wait.compareTo(LONGEST_SLEEP) < 0 ? wait : LONGEST_SLEEP);
            } else if (ordinaryIsNext) {
                link.send(ordinary.next());
                link.drain();
            } else {
                // Its number is written down first: after a kill it is not given to somebody else.
                state.nextQuickVisit(quick.nextNumber());
                writeState();
                link.send(quick.next());
                link.drain();
                state.quick(quick.underWay(), next.at());
                writeState();
            }
        }
    }

    private synchronized void answered(AdtEvent event) {
        if (event.controlId().startsWith("D")) {
            state.reached(event);
            sinceWritten++;
            if (sinceWritten >= WRITE_EVERY) {
                writeState();
            }
        }
    }

    private synchronized void writeState() {
        sinceWritten = 0;
        state.write();
    }

    private void catchUpAsNurse() {
        try {
            Instant until = clock.instant().minus(NurseShift.LEFT_OPEN);
            awaitScreening();
            new NurseShift(days, new NursePlan(options.seed()), new Nurse(target(DemoUser.NURSE)), console)
                    .work(state.nurseReached(), until);
            synchronized (this) {
                state.nurseReached(until);
                state.write();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The cases of the replay are there once its last message has been screened. */
    private void awaitScreening() throws InterruptedException {
        try (Aftermath aftermath = new Aftermath(target(DemoUser.INTEGRATOR))) {
            aftermath.of(state.positionControlId(), "", System.nanoTime() + SCREENING_CATCHES_UP.toNanos());
        }
        Thread.sleep(SETTLE);
    }

    private Target target(DemoUser user) {
        return new Target(
                addresses.mllpHost(),
                addresses.mllpPort(),
                URI.create(addresses.url()),
                user.signIn() + ":" + secrets.password(user));
    }
}
