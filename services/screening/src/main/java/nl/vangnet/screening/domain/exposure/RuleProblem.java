package nl.vangnet.screening.domain.exposure;

/**
 * Something in a rule set that keeps it from being used.
 *
 * @param file by its name in the folder
 * @param line counted from 1, comments and all, as an editor counts; 0 when it is about the whole file
 * @param what in the words of the files
 */
public record RuleProblem(Kind kind, String file, int line, String what) {

    /** What kind of problem, and what to do about it. */
    public enum Kind {
        MISSING_FILE(
                "A file is missing",
                "Er ontbreekt een bestand",
                "Add the file; the set that is shipped with Vangnet is an example.",
                "Voeg het bestand toe; de meegeleverde set is een voorbeeld."),
        UNKNOWN_FILE(
                "A file that no rule set has",
                "Een bestand dat bij geen regelset hoort",
                "Correct its name, or take it out of the folder.",
                "Verbeter de naam, of haal het uit de map."),
        UNREADABLE(
                "A file cannot be read",
                "Een bestand is onleesbaar",
                "Save it as UTF-8 text, and let the service read it.",
                "Sla het op als UTF-8-tekst, en laat de dienst het lezen."),
        HEADER(
                "The columns are not those of this file",
                "De kolommen zijn niet die van dit bestand",
                "Give the first line the columns of the shipped file of this name.",
                "Geef de eerste regel de kolommen van het meegeleverde bestand."),
        CELLS(
                "A line has too many or too few cells",
                "Een regel heeft te veel of te weinig cellen",
                "Count the commas, and quote a cell that holds one.",
                "Tel de komma's, en zet een cel met een komma tussen aanhalingstekens."),
        TOO_LARGE(
                "Larger than is allowed",
                "Groter dan is toegestaan",
                "Make it smaller; a rule set is some hundreds of lines.",
                "Maak het kleiner; een regelset is enkele honderden regels."),
        VALUE(
                "A cell says something that is not understood",
                "Een cel bevat iets dat niet wordt begrepen",
                "Write one of the words that the comments of the shipped file name.",
                "Schrijf een van de woorden uit het commentaar van het meegeleverde bestand."),
        UNKNOWN_CODE(
                "A code that its system does not have",
                "Een code die het stelsel niet kent",
                "Look the code up: it may be mistyped or of another edition. One that is newer than our lists goes into codes.csv.",
                "Zoek de code op: misschien een tikfout of een andere uitgave. Is hij nieuwer dan onze lijsten, zet hem dan in codes.csv."),
        OVERLAP(
                "Two lines claim one code, and none goes before",
                "Twee regels claimen één code, en geen gaat voor",
                "Take it out of one of them, or name it more closely there.",
                "Haal hem uit één van beide, of noem hem daar preciezer."),
        TRANSLATION(
                "Words are missing in one language",
                "Woorden ontbreken in één taal",
                "Write them in English and in Dutch: a nurse reads one of them.",
                "Schrijf ze in het Engels en het Nederlands: een verpleegkundige leest één van beide."),
        CHANGED(
                "It is not what bore this name before",
                "Het is niet wat eerder deze naam had",
                "Give the folder a new name: decisions name the set that made them.",
                "Geef de map een nieuwe naam: beslissingen noemen de set die ze maakte.");

        private final Phrase title;
        private final Phrase remedy;

        Kind(String titleEn, String titleNl, String remedyEn, String remedyNl) {
            this.title = new Phrase(titleEn, titleNl);
            this.remedy = new Phrase(remedyEn, remedyNl);
        }

        public String title(Tongue tongue) {
            return title.in(tongue);
        }

        /** What to do. */
        public String remedy(Tongue tongue) {
            return remedy.in(tongue);
        }
    }

    /** {@code rules.csv:12}, or the file alone. */
    public String place() {
        return line == 0 ? file : file + ":" + line;
    }

    /** As a log or a terminal shows it: where and what. */
    @Override
    public String toString() {
        return place() + ": " + what;
    }
}
