package nl.vangnet.intake.adapter.hl7v2;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.vangnet.intake.application.Rendering;
import nl.vangnet.intake.application.Rendering.Field;
import nl.vangnet.intake.application.Rendering.Segment;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.FeedProfile;
import nl.vangnet.intake.domain.feed.MappedCode;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A message as people read it: its segments and fields by the standard's names, and the Bundle made of it. */
final class Hl7Rendering {

    private static final Logger LOG = Logger.getLogger(Hl7Rendering.class);

    private Hl7Rendering() {}

    static Rendering of(byte[] text, Function<Hl7Header, FeedProfile> profiles) {
        String lines = lines(text);
        try {
            Hl7Message message = Hl7Scanner.scanText(text);
            FeedProfile profile = profiles.apply(message.header());
            List<Segment> segments = segments(message, profile);
            try {
                Hl7ToFhir.Converted converted = Hl7ToFhir.convert(message, profile);
                return new Rendering(
                        lines,
                        segments,
                        PrettyJson.of(converted.bundle()),
                        converted.findings().warnings(),
                        converted.findings().unmapped());
            } catch (RuntimeException defect) {
                LOG.warnf("A stored message could not be converted for showing: %s", Hl7MessageReader.placeOf(defect));
                return new Rendering(lines, segments, "", List.of(), List.of());
            }
        } catch (UnreadableHl7Exception e) {
            return new Rendering(lines, "", List.of(e.fault()));
        }
    }

    /** A segment a line. */
    static String lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).replace('\r', '\n');
    }

    private static List<Segment> segments(Hl7Message message, FeedProfile profile) {
        List<Segment> shown = new ArrayList<>(message.size());
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < message.size(); i++) {
            String name = message.name(i);
            Hl7Segment segment = new Hl7Segment(message, i, name, seen.merge(name, 1, Integer::sum));
            List<Field> fields = new ArrayList<>();
            for (int field = 1; field <= segment.fields(); field++) {
                fields.add(field(segment, field, profile));
            }
            shown.add(new Segment(name, Hl7Names.segment(name), segment.ordinal(), fields));
        }
        return shown;
    }

    private static Field field(Hl7Segment segment, int field, FeedProfile profile) {
        boolean header = segment.index() == 0;
        String separator = String.valueOf((char) segment.message().delimiters().field());
        return new Field(
                segment.place(field),
                Hl7Names.field(segment.name(), field),
                header && field <= 2 ? "" : separator,
                header && field == 1 ? separator : segment.raw(field),
                meaning(segment, field, profile),
                FieldsRead.reads(segment.name(), field));
    }

    /** By the feed's own map, then by the standard's table. */
    private static @Nullable String meaning(Hl7Segment segment, int field, FeedProfile profile) {
        String code = segment.text(field);
        if (code == null) {
            return null;
        }
        MappedCode mapped = CodeField.ofPlace(segment.name() + "-" + field)
                .flatMap(known -> profile.codes().find(known, segment.text(field, 3), code))
                .orElse(null);
        if (mapped != null) {
            return mapped.display() != null ? mapped.display() : mapped.code();
        }
        String table = FieldsRead.table(segment.name(), field);
        return table == null ? null : CodeTables.meaning(table, code);
    }
}
