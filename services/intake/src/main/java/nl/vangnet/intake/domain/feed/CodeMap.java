package nl.vangnet.intake.domain.feed;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A feed's translations of its own codes; R4 ConceptMap is the form in which it is handed over. */
public record CodeMap(Map<LocalCode, MappedCode> rows) {

    public static final CodeMap EMPTY = new CodeMap(Map.of());

    public CodeMap {
        rows = Map.copyOf(rows);
    }

    /** The row for this code of this system, else the row that was made for the code of any system. */
    public Optional<MappedCode> find(CodeField field, @Nullable String system, String code) {
        MappedCode exact = rows.get(new LocalCode(field, system, code));
        return exact != null || system == null
                ? Optional.ofNullable(exact)
                : Optional.ofNullable(rows.get(new LocalCode(field, null, code)));
    }
}
