package nl.vangnet.intake.adapter.web;

import java.util.List;
import java.util.UUID;
import nl.vangnet.intake.application.feed.CodeMapRow;
import nl.vangnet.intake.application.feed.CodeMaps.CodeUse;
import nl.vangnet.intake.application.feed.CodeTarget;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.MappedCode;
import nl.vangnet.intake.domain.feed.TargetProblem;
import org.jspecify.annotations.Nullable;

/**
 * The page on which one code is mapped, and its messages are let go.
 *
 * @param words the sender's words for it; empty without
 * @param example a message that has it, or null
 * @param row what it is mapped to now, or null
 * @param use how many messages wait for it and were published without it
 */
public record CodeView(
        String feed,
        String feedTitle,
        LocalCode code,
        String address,
        String words,
        @Nullable UUID example,
        List<CodeTarget> targets,
        @Nullable CodeMapRow row,
        CodeUse use,
        Typed typed) {

    /**
     * What was typed, and what is wrong with it.
     *
     * @param target system and code with a bar between them, from a list; empty if none was chosen
     */
    public record Typed(
            String target,
            String system,
            String code,
            String display,
            @Nullable TargetProblem problem) {

        static final Typed NOTHING = new Typed("", "", "", "", null);
    }

    /** Lists to choose from. */
    public List<CodeTarget> closed() {
        return targets.stream().filter(target -> !target.codes().isEmpty()).toList();
    }

    /** Systems any code of which may be typed. */
    public List<CodeTarget> open() {
        return targets.stream().filter(target -> target.codes().isEmpty()).toList();
    }

    /** Whether this is what was chosen before the page said that something is wrong. */
    public boolean isChosen(MappedCode choice) {
        return typed.target().equals(choice.system() + "|" + choice.code());
    }

    public long all() {
        return use.held() + use.published();
    }
}
