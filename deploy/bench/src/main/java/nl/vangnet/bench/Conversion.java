package nl.vangnet.bench;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.parser.CanonicalModelClassFactory;
import ca.uhn.hl7v2.parser.PipeParser;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.vangnet.intake.adapter.hl7v2.Hl7Scanner;
import nl.vangnet.intake.adapter.hl7v2.Hl7ToFhir;
import nl.vangnet.intake.adapter.hl7v2.UnreadableHl7Exception;
import nl.vangnet.intake.domain.feed.FeedProfile;
import org.hl7.fhir.r4.model.Bundle;

/**
 * HL7 v2 to a FHIR message Bundle, from bytes to bytes on one core, beside HAPI: its parser of HL7 v2 and its encoder of
 * the same Bundle, which leaves out what mapping one to the other would cost.
 */
final class Conversion implements Benchmark {

    private static final int MESSAGES = 2_000;
    private static final long WARM_UP_NANOS = 5_000_000_000L;
    private static final long RUN_NANOS = 5_000_000_000L;
    private static final double GOAL_PER_SECOND = 20_000;
    private static final double GOAL_TIMES = 5;
    private static final double FAR_GOAL_TIMES = 25;
    private static final FeedProfile SENDER = FeedProfile.usual("bench", Set.of(), ZoneId.of("Europe/Amsterdam"));

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final PipeParser hapi = parser();

    @Override
    public void run(Path home) throws UnreadableHl7Exception {
        Instant now = Clock.systemUTC().instant();
        Admissions admissions =
                new Admissions("C" + UUID.randomUUID().toString().substring(0, 8), now);
        List<byte[]> messages =
                IntStream.range(0, MESSAGES).mapToObj(admissions::message).toList();
        List<String> texts = messages.stream()
                .map(message -> new String(message, StandardCharsets.UTF_8))
                .toList();
        List<Bundle> bundles = messages.stream().map(this::parsed).toList();
        Report.say(
                "%d messages of %.0f bytes make Bundles of %.0f bytes and %.1f entries",
                MESSAGES,
                messages.stream().mapToInt(message -> message.length).average().orElseThrow(),
                messages.stream()
                        .mapToInt(message -> converted(message).length)
                        .average()
                        .orElseThrow(),
                bundles.stream()
                        .mapToInt(bundle -> bundle.getEntry().size())
                        .average()
                        .orElseThrow());
        Report.say(
                "read by HAPI strictly           %5d the same, %d different", MESSAGES, differing(messages, bundles));

        OneCore.Work ours = i -> converted(messages.get(i)).length;
        OneCore.Work theirs =
                i -> parsed(texts.get(i)) + encoded(bundles.get(i)).length();
        OneCore.Work scan = i -> scanned(messages.get(i));
        List<OneCore.Work> all = List.of(ours, theirs, scan);
        all.forEach(work -> OneCore.perSecond(work, MESSAGES, WARM_UP_NANOS));
        double limit = OneCore.perSecond(scan, MESSAGES, RUN_NANOS);
        double peer = OneCore.perSecond(theirs, MESSAGES, RUN_NANOS);
        double converted = OneCore.perSecond(ours, MESSAGES, RUN_NANOS);
        Report.say("scanned for fields, one core    %,8.0f/s   %,7d bytes allocated", limit, allocated(scan));
        Report.say("HAPI parse and encode, one core %,8.0f/s   %,7d bytes allocated", peer, allocated(theirs));
        Report.say(
                "converted, one core             %,8.0f/s   %,7d bytes allocated; goal %,.0f/s   %.1f times HAPI, goal %.0f, then %.0f   %.2f of the scan",
                converted,
                allocated(ours),
                GOAL_PER_SECOND,
                converted / peer,
                GOAL_TIMES,
                FAR_GOAL_TIMES,
                converted / limit);
    }

    private int differing(List<byte[]> messages, List<Bundle> bundles) {
        int differing = 0;
        for (int i = 0; i < messages.size(); i++) {
            Bundle again = strict(encoded(bundles.get(i)));
            differing += again.equalsDeep(parsed(messages.get(i))) ? 0 : 1;
        }
        if (differing > 0) {
            throw new IllegalStateException("the two do not say the same; the numbers compare nothing");
        }
        return differing;
    }

    private Bundle parsed(byte[] message) {
        return strict(new String(converted(message), StandardCharsets.UTF_8));
    }

    private Bundle strict(String json) {
        return fhir.newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(Bundle.class, json);
    }

    private int parsed(String message) {
        try {
            return hapi.parse(message).isEmpty() ? 0 : 1;
        } catch (HL7Exception e) {
            throw new IllegalStateException("HAPI cannot read a message of the benchmark", e);
        }
    }

    private String encoded(Bundle bundle) {
        return fhir.newJsonParser().encodeResourceToString(bundle);
    }

    private static byte[] converted(byte[] message) {
        try {
            return Hl7ToFhir.convert(Hl7Scanner.scan(message), SENDER).bundle();
        } catch (UnreadableHl7Exception e) {
            throw new IllegalStateException("a message of the benchmark cannot be read", e);
        }
    }

    private static int scanned(byte[] message) {
        try {
            return Hl7Scanner.scan(message).size();
        } catch (UnreadableHl7Exception e) {
            throw new IllegalStateException("a message of the benchmark cannot be read", e);
        }
    }

    private static long allocated(OneCore.Work work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        int seen = 0;
        for (int i = 0; i < MESSAGES; i++) {
            seen += work.on(i);
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        return seen == 0 ? 0 : bytes / MESSAGES;
    }

    /** By the classes of the version, as the library is meant to be used; without validation, which would cost it more. */
    private static PipeParser parser() {
        DefaultHapiContext context = new DefaultHapiContext(ValidationContextFactory.noValidation());
        context.setModelClassFactory(new CanonicalModelClassFactory("2.5.1"));
        return new PipeParser(context);
    }
}
