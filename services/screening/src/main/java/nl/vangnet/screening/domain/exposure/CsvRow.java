package nl.vangnet.screening.domain.exposure;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.vangnet.screening.domain.exposure.RuleProblem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rule file.
 *
 * @param line counted from 1, comments and all, as an editor counts
 */
record CsvRow(String file, int line, Map<String, String> cells) {

    String cell(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("there is no column " + column);
        }
        return cell;
    }

    <E extends Enum<E>> @Nullable E optional(Class<E> type, String column) {
        String value = cell(column);
        return value.isEmpty() ? null : value(type, column);
    }

    <E extends Enum<E>> E value(Class<E> type, String column) {
        String value = cell(column);
        for (E known : type.getEnumConstants()) {
            if (known.name().equals(value)) {
                return known;
            }
        }
        throw new IllegalArgumentException("unknown %s: %s".formatted(column, value));
    }

    boolean flag(String column) {
        return switch (cell(column)) {
            case "" -> false;
            case "yes" -> true;
            default -> throw new IllegalArgumentException("neither yes nor empty: " + column);
        };
    }

    /** Reads the line; empty when it says nonsense, which is then said with its place. */
    <T> Optional<T> read(RuleProblems problems, Function<CsvRow, T> reader) {
        try {
            return Optional.of(reader.apply(this));
        } catch (UntranslatedException untranslated) {
            problems.add(Kind.TRANSLATION, this, String.valueOf(untranslated.getMessage()));
        } catch (IllegalArgumentException wrong) {
            problems.add(Kind.VALUE, this, String.valueOf(wrong.getMessage()));
        }
        return Optional.empty();
    }
}
