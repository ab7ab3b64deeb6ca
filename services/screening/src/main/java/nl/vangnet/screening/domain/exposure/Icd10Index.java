package nl.vangnet.screening.domain.exposure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The prefixes that the rules name, as a trie over the characters of a code. What a prefix means is worked out when the
 * rules are loaded, so a look-up is a walk of at most seven steps that makes nothing.
 */
final class Icd10Index implements CodeIndex {

    private static final int CATEGORY = 3;
    private static final int CHARACTERS = 36;
    private static final @Nullable Node[] NO_NODES = {};

    /** A prefix, with what codes that begin with it and go on differently mean, by variant. */
    private static final class Node {

        private @Nullable Node[] next = NO_NODES;
        private List<CodeHits> hits = List.of();

        private @Nullable Node next(char character) {
            int slot = slot(character);
            return slot < 0 || next.length == 0 ? null : next[slot];
        }

        private Node enter(char character) {
            Node known = next(character);
            if (known != null) {
                return known;
            }
            if (next.length == 0) {
                next = new @Nullable Node[CHARACTERS];
            }
            Node entered = new Node();
            next[slot(character)] = entered;
            return entered;
        }
    }

    private final CodingSystem system;
    private final CodeHits none;
    private final Node root = new Node();

    private Icd10Index(CodingSystem system) {
        this.system = system;
        this.none = CodeHits.none(system);
    }

    static Icd10Index of(CodingSystem system, List<ExposureRule> rules, List<FactLine> facts) {
        Icd10Index index = new Icd10Index(system);
        Icd10Meaning meaning = new Icd10Meaning(system, rules, facts);
        List<CodeVariant> variants =
                system == CodingSystem.CM ? Arrays.asList(CodeVariant.values()) : List.of(CodeVariant.PLAIN);
        // Most of the ten thousand categories mean what many others do.
        Map<CodeHits, CodeHits> sharedHits = new HashMap<>();
        Map<List<CodeHits>, List<CodeHits>> sharedLists = new HashMap<>();
        for (String prefix : prefixes(rules, facts)) {
            List<CodeHits> hits = variants.stream()
                    .map(variant -> meaning.of(prefix, variant))
                    .map(hit -> sharedHits.computeIfAbsent(hit, same -> same))
                    .toList();
            index.node(prefix).hits = sharedLists.computeIfAbsent(hits, same -> same);
        }
        return index;
    }

    private static Set<String> prefixes(List<ExposureRule> rules, List<FactLine> facts) {
        Set<String> prefixes = new TreeSet<>();
        Stream.concat(rules.stream().map(ExposureRule::codes), facts.stream().map(FactLine::codes))
                .flatMap(codes -> codes.patterns().stream())
                .flatMap(CodePattern::prefixes)
                .forEach(prefix -> {
                    for (int length = CATEGORY; length <= prefix.length(); length++) {
                        prefixes.add(prefix.substring(0, length));
                    }
                });
        return prefixes;
    }

    private Node node(String prefix) {
        Node node = root;
        for (int i = 0; i < prefix.length(); i++) {
            node = node.enter(prefix.charAt(i));
        }
        return node;
    }

    @Override
    public CodeHits hits(String code) {
        Node node = root;
        for (int i = 0; i < code.length(); i++) {
            Node next = node.next(code.charAt(i));
            if (next == null) {
                break;
            }
            node = next;
        }
        return node.hits.isEmpty()
                ? none
                : node.hits.get(CodeVariant.of(system, code).ordinal());
    }

    /** Dagger and asterisk, which some senders append, end the code. */
    private static int slot(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
    }
}
