package nl.vangnet.intake.adapter.persistence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of a query, all of which must hold: fixed texts, with what people typed only ever as a parameter. */
final class Conditions {

    private final List<String> texts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition with one place for each value; none if the first value is absent. */
    Conditions and(String text, @Nullable Object first, Object... others) {
        if (first != null) {
            texts.add(text);
            values.add(first);
            values.addAll(List.of(others));
        }
        return this;
    }

    Conditions and(String text) {
        texts.add(text);
        return this;
    }

    /** As they stand behind WHERE; true if there are none. */
    String sql() {
        return texts.isEmpty() ? "true" : String.join(" AND ", texts);
    }

    List<Object> values() {
        return List.copyOf(values);
    }
}
