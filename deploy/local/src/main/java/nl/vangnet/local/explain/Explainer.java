package nl.vangnet.local.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import nl.vangnet.local.explain.Lines.Line;

/** Answers lines on all cores and in order. What is under way at once is bounded, so the input may be endless. */
public final class Explainer {

    /** As much as intake takes in one HL7 message; a Bundle of an ED visit is a few kilobytes. */
    static final int MOST_LINE_BYTES = 1 << 20;

    private static final int GROUP = 64;
    private static final int GROUP_BYTES = 4 << 20;
    private static final int GROUPS_PER_CORE = 3;

    private final Function<byte[], String> explanation;
    private final int cores;

    /** {@code explanation} answers one message with one line of JSON, and never throws. */
    public Explainer(Function<byte[], String> explanation, int cores) {
        this.explanation = explanation;
        this.cores = cores;
    }

    public void run(InputStream in, OutputStream out) throws IOException {
        Lines lines = new Lines(in, MOST_LINE_BYTES);
        Queue<Future<byte[]>> underWay = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
            long number = 1;
            List<Line> group = group(lines);
            while (!group.isEmpty()) {
                List<Line> asked = group;
                long first = number;
                underWay.add(workers.submit(() -> answer(asked, first)));
                number += asked.size();
                if (underWay.size() > cores * GROUPS_PER_CORE) {
                    out.write(finished(underWay.remove()));
                    out.flush();
                }
                group = group(lines);
            }
            while (!underWay.isEmpty()) {
                out.write(finished(underWay.remove()));
            }
            out.flush();
        }
    }

    private static List<Line> group(Lines lines) throws IOException {
        List<Line> group = new ArrayList<>(GROUP);
        int bytes = 0;
        while (group.size() < GROUP && bytes < GROUP_BYTES) {
            Optional<Line> line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            group.add(line.get());
            bytes += line.get().bytes().length;
        }
        return group;
    }

    private byte[] answer(List<Line> group, long firstNumber) {
        StringBuilder answers = new StringBuilder(group.size() * 512);
        long number = firstNumber;
        for (Line line : group) {
            answers.append(
                            line.tooLong()
                                    ? ErrorLine.of(
                                            "LINE_TOO_LONG",
                                            "The line is longer than " + MOST_LINE_BYTES + " bytes.",
                                            "line " + number)
                                    : explanation.apply(line.bytes()))
                    .append('\n');
            number++;
        }
        return answers.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] finished(Future<byte[]> answers) throws IOException {
        try {
            return answers.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect.getCause());
        }
    }
}
