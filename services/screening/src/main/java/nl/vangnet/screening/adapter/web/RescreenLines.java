package nl.vangnet.screening.adapter.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import nl.vangnet.screening.application.rules.CompareRules;
import nl.vangnet.screening.application.rules.RuleCounts;
import nl.vangnet.screening.application.rules.RuleDifference;

/** Writes a comparison as it goes, a line of JSON each, so that neither side holds it. */
final class RescreenLines implements CompareRules.Listener {

    private final OutputStream out;
    private final ObjectMapper mapper;

    RescreenLines(OutputStream out, ObjectMapper mapper) {
        this.out = out;
        this.mapper = mapper;
    }

    void begin(String live, String other, String since, String zone) {
        write(line("begin")
                .put("live", live)
                .put("other", other)
                .put("since", since)
                .put("zone", zone));
        flush();
    }

    @Override
    public void reached(long done, long total) {
        write(line("progress").put("done", done).put("total", total));
        flush();
    }

    @Override
    public void found(RuleDifference difference) {
        ObjectNode line = line("difference");
        line.setAll((ObjectNode) mapper.valueToTree(difference));
        write(line);
    }

    void end(RuleCounts counts) {
        ObjectNode line = line("end");
        line.setAll((ObjectNode) mapper.valueToTree(counts));
        write(line);
        flush();
    }

    void failed(String why) {
        write(line("failed").put("message", why));
        flush();
    }

    private ObjectNode line(String type) {
        return mapper.createObjectNode().put("type", type);
    }

    private void write(ObjectNode line) {
        try {
            out.write(mapper.writeValueAsBytes(line));
            out.write('\n');
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a line cannot be written: " + impossible.getClass());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void flush() {
        try {
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
