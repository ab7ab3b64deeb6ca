package nl.vangnet.screening.domain.complaint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes in the rows of the word lists, each as a map of cells by column name, and refuses what is no word, no class, no
 * event or no cue. Events come before terms, and a class before the words and phrases that name it.
 */
public final class WordLists {

    /** Words that are real, one letter away from a word of the lists. */
    private static final String REAL_WORDS = "@real-words";

    /** Words that one member may stand for: classes written together multiply. The most of the shipped lists is hundreds. */
    private static final int MOST_TOGETHER = 20_000;

    /** No word is in it, and in a phrase it is met by every word. */
    private static final String ANY_CLASS = "@" + Phrases.ANY;

    private final Vocabulary.Builder vocabulary = new Vocabulary.Builder();
    private final Map<String, List<String>> classes = new HashMap<>();
    private final Map<String, EventKind> events = new LinkedHashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();

    public WordLists() {
        for (String builtIn : List.of(
                Vocabulary.Builder.NUMBER, Vocabulary.Builder.YEAR, Vocabulary.Builder.OVER_THREE, Phrases.LIGHT)) {
            classes.put(builtIn, new ArrayList<>());
        }
    }

    /**
     * What reads complaints with these lists.
     *
     * @param longest characters that are read of a text
     */
    public ComplaintReader reader(int longest) {
        int light = vocabulary.number(Phrases.LIGHT);
        int any = vocabulary.number(ANY_CLASS);
        return new ComplaintReader(new Phrases(vocabulary.build(), light, any, phrases), longest);
    }

    public void addEvent(Map<String, String> row) {
        String id = cell(row, "event");
        EventKind event = new EventKind(
                id,
                cell(row, "title_en"),
                cell(row, "title_nl"),
                row.getOrDefault("row", ""),
                row.getOrDefault("own_only", "").equals("yes"),
                kinds(row.getOrDefault("despite", "")));
        if (events.put(id, event) != null) {
            throw new IllegalArgumentException("an event twice: " + id);
        }
    }

    public void addWords(Map<String, String> row) {
        String name = "@" + cell(row, "class");
        List<String> members = classes.computeIfAbsent(name, none -> new ArrayList<>());
        for (String member : alternatives(cell(row, "words"))) {
            for (String literal : literals(member)) {
                members.add(literal);
                if (name.equals(REAL_WORDS)) {
                    vocabulary.addRealWord(literal);
                } else {
                    vocabulary.addTo(name, literal);
                }
            }
        }
    }

    /** A member is a word, a class of words that stands above it, or two of these written as one word with &. */
    private List<String> literals(String member) {
        List<String> literals = List.of("");
        for (String piece : member.split("&")) {
            List<String> joined = new ArrayList<>();
            List<String> tails = piece.startsWith("@") ? members(piece) : List.of(checked(piece));
            if ((long) literals.size() * tails.size() > MOST_TOGETHER) {
                throw new IllegalArgumentException("more than %d words: %s".formatted(MOST_TOGETHER, member));
            }
            for (String head : literals) {
                for (String tail : tails) {
                    joined.add(head + tail);
                }
            }
            literals = joined;
        }
        return literals;
    }

    private List<String> members(String className) {
        List<String> members = classes.get(className);
        if (members == null) {
            throw new IllegalArgumentException("no class of words above is called " + className);
        }
        return members;
    }

    public void addTerm(Map<String, String> row) {
        EventKind event = events.get(cell(row, "event"));
        if (event == null) {
            throw new IllegalArgumentException("no event is called " + row);
        }
        List<String> parts = Arrays.stream(cell(row, "term").split(" \\+ ")).toList();
        Term term = new Term(phrases.size(), event, parts.size(), kinds(row.getOrDefault("despite", "")));
        for (int part = 0; part < parts.size(); part++) {
            addPhrases(parts.get(part), new TermPart(term, part));
        }
    }

    public void addCue(Map<String, String> row) {
        String reach = row.getOrDefault("reach", "");
        CueKind kind = CueKind.valueOf(cell(row, "kind"));
        Cue.Scope scope = Cue.Scope.valueOf(cell(row, "scope"));
        addPhrases(cell(row, "cue"), new Cue(kind, scope, reach.isEmpty() ? Cue.FARTHEST : Integer.parseInt(reach)));
    }

    private void addPhrases(String text, Meaning meaning) {
        for (String phrase : alternatives(text)) {
            List<Integer> numbers = new ArrayList<>();
            for (String word : phrase.split(" ")) {
                numbers.add(number(word));
            }
            phrases.add(new Phrase(numbers, meaning));
        }
    }

    private int number(String word) {
        if (word.equals(Phrases.ANY)) {
            return vocabulary.number(ANY_CLASS);
        }
        if (word.startsWith("@")) {
            members(word);
        } else {
            checked(word);
        }
        return vocabulary.number(word);
    }

    private static List<String> alternatives(String text) {
        List<String> alternatives =
                Arrays.stream(text.split("\\|")).map(String::strip).toList();
        if (alternatives.contains("")) {
            throw new IllegalArgumentException("an empty alternative: " + text);
        }
        return alternatives;
    }

    /** A word has to stand in the lists as a text is cut, or it would never be found. */
    private static String checked(String word) {
        String bare = word.startsWith("*") ? word.substring(1) : word;
        bare = bare.endsWith("*") ? bare.substring(0, bare.length() - 1) : bare;
        List<Word> cut = Words.of(bare);
        boolean whole = cut.size() == 1 && cut.getFirst().form().equals(bare.toLowerCase(Locale.ROOT));
        if (!whole) {
            throw new IllegalArgumentException("no text is cut into this word: " + word);
        }
        return word;
    }

    private static Set<CueKind> kinds(String cell) {
        EnumSet<CueKind> kinds = EnumSet.noneOf(CueKind.class);
        if (!cell.isBlank()) {
            Arrays.stream(cell.split(" ")).map(CueKind::valueOf).forEach(kinds::add);
        }
        return kinds;
    }

    private static String cell(Map<String, String> row, String column) {
        String cell = row.getOrDefault(column, "");
        if (cell.isBlank()) {
            throw new IllegalArgumentException("no " + column + ": " + row);
        }
        return cell;
    }
}
