package nl.vangnet.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One part of the system as a process of its own: started, watched by asking whether it is ready, and started again
 * when it dies.
 */
public final class Part {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    // A process that lived this long did not die of its start: the next pause is the first again.
    private static final Duration SETTLED = Duration.ofMinutes(1);
    private static final Duration ASK_UNTIL_READY = Duration.ofMillis(200);
    private static final Duration ASK_WHEN_READY = Duration.ofSeconds(3);

    private final Program program;
    private final Probe probe;
    private final LogFile log;
    private final Children children;
    private final Console console;
    private final CountDownLatch firstReady = new CountDownLatch(1);

    private volatile PartState state = PartState.STARTING;
    private volatile @Nullable Process process;
    private volatile boolean stopping;
    private @Nullable Thread keeper;

    public Part(Program program, Probe probe, LogFile log, Children children, Console console) {
        this.program = program;
        this.probe = probe;
        this.log = log;
        this.children = children;
        this.console = console;
    }

    public String name() {
        return program.name();
    }

    public PartState state() {
        return state;
    }

    public LogFile log() {
        return log;
    }

    public OptionalLong pid() {
        return Optional.ofNullable(process)
                .map(Process::pid)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    public synchronized void start() {
        keeper = Thread.ofPlatform().name("keep-" + name()).start(this::keepRunning);
        Thread.ofPlatform().daemon().name("ask-" + name()).start(this::keepAsking);
    }

    /** Waits for the first time that the part is ready. */
    public boolean awaitReady(Duration atMost) throws InterruptedException {
        return firstReady.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks the process to end and waits for it; one that does not hear is killed. */
    public void stop() throws InterruptedException {
        stopping = true;
        Process running;
        synchronized (this) {
            running = process;
            if (keeper != null) {
                keeper.interrupt();
            }
        }
        if (running != null && running.isAlive()) {
            program.askToStop(running);
            if (!running.waitFor(program.stopsWithin().toMillis(), TimeUnit.MILLISECONDS)) {
                console.progress(name(), "did not stop in time and was killed");
                running.destroyForcibly().waitFor();
            }
        }
        state = PartState.STOPPED;
    }

    private void keepRunning() {
        Duration pause = FIRST_PAUSE;
        try {
            while (!stopping) {
                long started = System.nanoTime();
                int status = runOnce();
                if (stopping) {
                    return;
                }
                Duration lived = Duration.ofNanos(System.nanoTime() - started);
                pause = lived.compareTo(SETTLED) > 0 ? FIRST_PAUSE : pause;
                state = PartState.RESTARTING;
                console.progress(
                        name(), "died (%s); starting it again in %s".formatted(said(status), Console.seconds(pause)));
                Thread.sleep(pause);
                pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
            }
        } catch (InterruptedException _) {
            // Only stop() interrupts.
        }
    }

    private int runOnce() throws InterruptedException {
        Process started;
        try {
            synchronized (this) {
                if (stopping) {
                    return 0;
                }
                started = program.start();
                process = started;
            }
        } catch (IOException cause) {
            console.progress(name(), "cannot be started: " + cause.getMessage());
            return -1;
        }
        children.add(name(), started.toHandle());
        log.follow(started.getInputStream());
        int status = started.waitFor();
        try {
            // Lets a watch that waits for the end of its input go too.
            started.getOutputStream().close();
        } catch (IOException _) {
            // Nobody reads it any more.
        }
        return status;
    }

    private void keepAsking() {
        try {
            while (!stopping) {
                boolean ready = isAlive() && answers();
                if (ready && state != PartState.READY && !stopping) {
                    state = PartState.READY;
                    console.progress(name(), "ready");
                    firstReady.countDown();
                } else if (!ready && state == PartState.READY && isAlive()) {
                    state = PartState.STARTING;
                    console.progress(name(), "does not answer");
                }
                Thread.sleep(state == PartState.READY ? ASK_WHEN_READY : ASK_UNTIL_READY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    private boolean answers() throws InterruptedException {
        try {
            return probe.isReady();
        } catch (IOException _) {
            return false;
        }
    }

    private static String said(int status) {
        // As shells have it: above 128 is the signal that ended the process.
        return status > 128 ? "signal " + (status - 128) : "exit status " + status;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
