package nl.vangnet.intake.application.feed;

import java.util.List;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.MappedCode;

/** Code maps as R4 ConceptMap in JSON. */
public interface ConceptMaps {

    String write(String feed, List<CodeMapRow> rows);

    Read read(String json);

    /**
     * What a ConceptMap says.
     *
     * @param problems what is not understood, each with its place, in English; if there are any, the rows are not all
     */
    record Read(List<Row> rows, List<String> problems) {

        public Read {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    /**
     * One row.
     *
     * @param place where it stands in the ConceptMap
     */
    record Row(String place, LocalCode from, MappedCode to) {}
}
