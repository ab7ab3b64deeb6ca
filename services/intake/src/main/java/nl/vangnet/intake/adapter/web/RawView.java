package nl.vangnet.intake.adapter.web;

import java.util.ArrayList;
import java.util.List;
import nl.vangnet.intake.application.Rendering;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.feed.UnmappedCode;
import org.jspecify.annotations.Nullable;

/**
 * A message of HL7 v2 field by field, with what was noticed at each field.
 *
 * @param segments empty for other formats
 * @param loose what was noticed at no field that is shown
 */
public record RawView(List<Line> segments, List<Fault> loose) {

    /** One segment. */
    public record Line(String name, String title, List<Cell> fields) {}

    /**
     * One field.
     *
     * @param before the separator before it
     * @param meaning empty without one
     * @param isUnmapped whether a code stands here that nobody has mapped, and that no notice tells of already
     */
    public record Cell(
            String before,
            String place,
            String name,
            String value,
            String meaning,
            boolean read,
            List<Fault> notices,
            boolean isUnmapped) {

        /** An empty field is its separator and nothing to point at, unless something is missing there. */
        public boolean isShown() {
            return !value.isEmpty() || !notices.isEmpty();
        }

        public boolean isMarked() {
            return !notices.isEmpty() || isUnmapped;
        }
    }

    static RawView of(Rendering rendering, @Nullable Fault error) {
        List<Fault> noticed = new ArrayList<>(rendering.unread());
        if (error != null && error.at() != null && noticed.stream().noneMatch(error::equals)) {
            noticed.add(error);
        }
        List<Fault> loose = new ArrayList<>(rendering.unread());
        List<Line> lines = new ArrayList<>();
        for (Rendering.Segment segment : rendering.segments()) {
            List<Cell> cells = new ArrayList<>();
            for (Rendering.Field field : segment.fields()) {
                List<Fault> here =
                        noticed.stream().filter(fault -> isAt(field, fault)).toList();
                loose.removeAll(here);
                cells.add(new Cell(
                        field.before(),
                        field.place(),
                        text(field.name()),
                        field.value(),
                        text(field.meaning()),
                        field.read(),
                        here,
                        isUnmapped(field, here, rendering.unmapped())));
            }
            lines.add(new Line(segment.name(), text(segment.title()), cells));
        }
        return new RawView(List.copyOf(lines), List.copyOf(loose));
    }

    /** {@code PID-3[2].4} is at {@code PID-3[1]} no more than {@code PID-30} is, but at {@code PID-3[2]}, and {@code PV1-2} is at {@code PV1-2[1]}. */
    private static boolean isAt(Rendering.Field field, Fault fault) {
        String at = fault.at();
        if (at == null) {
            return false;
        }
        String place = field.place();
        return at.equals(place)
                || at.startsWith(place + ".")
                || place.startsWith(at + "[")
                || withoutIndex(at).equals(place);
    }

    private static boolean isUnmapped(Rendering.Field field, List<Fault> told, List<UnmappedCode> unmapped) {
        return told.stream().noneMatch(fault -> fault.code() == IntakeErrorCode.UNMAPPED_CODE)
                && unmapped.stream()
                        .map(UnmappedCode::code)
                        .anyMatch(code ->
                                withoutIndex(field.place()).equals(code.field().place())
                                        && field.value().contains(code.code()));
    }

    /** {@code DG1-3[1]} of a place that is named without the how-manieth. */
    private static String withoutIndex(String at) {
        int bracket = at.indexOf('[');
        return bracket < 0 ? at : at.substring(0, bracket);
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }
}
