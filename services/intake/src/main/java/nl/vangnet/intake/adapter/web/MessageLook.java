package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.vangnet.chassis.audit.Audit;
import nl.vangnet.chassis.audit.AuditAction;
import nl.vangnet.intake.application.MessageCriteria;
import nl.vangnet.intake.application.MessageQuery;
import nl.vangnet.intake.application.MessageSummary;
import nl.vangnet.intake.application.Messages;
import nl.vangnet.intake.application.ShowMessage;
import nl.vangnet.intake.application.ShowMessage.Shown;
import nl.vangnet.intake.application.identity.PatientIdentifiers;
import nl.vangnet.intake.application.issue.MessageIssues;
import org.jspecify.annotations.Nullable;

/** Puts together the page of one message, and records that somebody looks at it. */
@ApplicationScoped
class MessageLook {

    /** Enough to see what came before and after; the rest is a search away. */
    private static final int MOST_NEIGHBOURS = 8;

    private final ShowMessage showMessage;
    private final Messages messages;
    private final PatientIdentifiers identifiers;
    private final MessageIssues issues;
    private final Audit audit;

    MessageLook(
            ShowMessage showMessage,
            Messages messages,
            PatientIdentifiers identifiers,
            MessageIssues issues,
            Audit audit) {
        this.showMessage = showMessage;
        this.messages = messages;
        this.identifiers = identifiers;
        this.issues = issues;
        this.audit = audit;
    }

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance message(OneMessage one);
    }

    TemplateInstance at(UUID id, OneMessage.Said said) {
        audit.record(AuditAction.VIEW, List.of(id), "message");
        Shown shown = showMessage.handle(id).orElseThrow(NotFoundException::new);
        MessageSummary summary = shown.summary();
        RawView raw = RawView.of(shown.rendering(), summary.error());
        return Templates.message(new OneMessage(
                shown,
                raw,
                // Where fields are shown, what was noticed stands at them.
                raw.segments().isEmpty() ? issues.of(id) : List.of(),
                messages.actions(id),
                neighbours(summary),
                histories(summary.patient()),
                said));
    }

    private List<MessageSummary> neighbours(MessageSummary summary) {
        Map<UUID, MessageSummary> near = new LinkedHashMap<>();
        if (summary.visit() != null) {
            find(MessageCriteria.where().visit(summary.visit()).build()).forEach(found -> near.put(found.id(), found));
        }
        if (summary.patient() != null) {
            find(MessageCriteria.where().patient(summary.patient()).build())
                    .forEach(found -> near.put(found.id(), found));
        }
        near.remove(summary.id());
        return near.values().stream()
                .sorted((one, other) -> other.receivedAt().compareTo(one.receivedAt()))
                .limit(MOST_NEIGHBOURS)
                .toList();
    }

    private List<MessageSummary> find(MessageCriteria criteria) {
        return messages.find(MessageQuery.newest(criteria, MOST_NEIGHBOURS + 1));
    }

    /** Only of patients who had more than one number: the others' is among the facts already. */
    private List<NumberHistory> histories(@Nullable String patient) {
        return patient == null
                ? List.of()
                : identifiers.historyOf(patient).stream()
                        .filter(history -> history.identifiers().size() > 1)
                        .map(NumberHistory::of)
                        .toList();
    }
}
