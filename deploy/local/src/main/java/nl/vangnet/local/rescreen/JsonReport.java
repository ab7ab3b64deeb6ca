package nl.vangnet.local.rescreen;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;

/** For programs: the lines of the service as they are, a JSON object each. */
record JsonReport(PrintStream out) implements Report {

    @Override
    public void take(JsonNode line) {
        out.println(line);
    }
}
