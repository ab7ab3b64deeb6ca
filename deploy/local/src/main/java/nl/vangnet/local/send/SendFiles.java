package nl.vangnet.local.send;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.vangnet.local.send.OutgoingMessage.Kind;

/** Sends messages in order, a group at a time: each is answered before the next goes, then each is followed up. */
public final class SendFiles {

    // Following up after each single message would wait for the pipeline every time.
    private static final int GROUP = 50;
    private static final Duration FOLLOW_UP = Duration.ofSeconds(20);

    private final Target target;
    private final PrintStream out;
    private final PrintStream notes;
    private final boolean quiet;
    private final Duration patience;
    private final Map<String, Integer> answers = new TreeMap<>();
    private int unanswered;

    public SendFiles(Target target, PrintStream out, PrintStream notes, boolean quiet, Duration patience) {
        this.target = target;
        this.out = out;
        this.notes = notes;
        this.quiet = quiet;
        this.patience = patience;
    }

    /** Returns whether each message got an answer. */
    public boolean send(List<OutgoingMessage> messages) throws InterruptedException {
        long began = System.nanoTime();
        int retries;
        try (Persistent mllp = new Persistent(new MllpSender(target), patience, notes);
                Persistent fhir = new Persistent(new FhirSender(target), patience, notes);
                Aftermath aftermath = new Aftermath(target)) {
            for (int from = 0; from < messages.size(); from += GROUP) {
                List<OutgoingMessage> group = messages.subList(from, Math.min(messages.size(), from + GROUP));
                List<Optional<Answer>> answered = new ArrayList<>();
                for (OutgoingMessage message : group) {
                    answered.add(count((message.kind() == Kind.HL7_V2 ? mllp : fhir).send(message)));
                }
                tell(group, answered, aftermath);
            }
            retries = mllp.retries() + fhir.retries();
        }
        summary(messages.size(), retries, Duration.ofNanos(System.nanoTime() - began));
        return unanswered == 0;
    }

    private Optional<Answer> count(Optional<Answer> answer) {
        answer.ifPresentOrElse(given -> answers.merge(given.code(), 1, Integer::sum), () -> unanswered++);
        return answer;
    }

    private void tell(List<OutgoingMessage> group, List<Optional<Answer>> answered, Aftermath aftermath)
            throws InterruptedException {
        if (quiet) {
            return;
        }
        long until = System.nanoTime() + FOLLOW_UP.toNanos();
        for (int i = 0; i < group.size(); i++) {
            OutgoingMessage message = group.get(i);
            Optional<Answer> answer = answered.get(i);
            out.printf(
                    "%s  %s  %s  %s%n",
                    message.source(),
                    message.event(),
                    message.controlId().isEmpty() ? "-" : message.controlId(),
                    answer.map(SendFiles::said).orElse("NO ANSWER"));
            if (answer.isPresent()) {
                out.println(
                        "    " + aftermath.of(message.controlId(), answer.get().messageId(), until));
            }
            out.flush();
        }
    }

    private static String said(Answer answer) {
        return answer.text().isEmpty() ? answer.code() : answer.code() + " (" + answer.text() + ")";
    }

    private void summary(int count, int retries, Duration took) {
        List<String> parts = new ArrayList<>();
        answers.forEach((code, number) -> parts.add(number + " " + code));
        if (unanswered > 0) {
            parts.add(unanswered + " without an answer");
        }
        out.printf(
                "%d messages in %.1f s: %s%s%n",
                count,
                took.toMillis() / 1000.0,
                parts.isEmpty() ? "none sent" : String.join(", ", parts),
                retries > 0 ? "; " + retries + " sent again" : "");
    }
}
