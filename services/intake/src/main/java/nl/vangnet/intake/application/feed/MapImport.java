package nl.vangnet.intake.application.feed;

import java.util.List;

/** What importing a ConceptMap came to. */
public sealed interface MapImport {

    /** All rows are in force. */
    record Imported(int rows) implements MapImport {}

    /** Nothing was taken; each problem names its place in the ConceptMap, in English. */
    record Refused(List<String> problems) implements MapImport {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
