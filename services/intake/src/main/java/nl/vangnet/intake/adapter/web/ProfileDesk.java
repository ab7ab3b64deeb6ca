package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.vangnet.intake.application.feed.FeedBook;
import nl.vangnet.intake.application.feed.FeedEntry;
import nl.vangnet.intake.application.feed.Saving;
import nl.vangnet.intake.domain.feed.ProfileDraft;
import nl.vangnet.intake.domain.feed.ProfileProblem;
import org.jspecify.annotations.Nullable;

/** Shows the form of a profile, and takes in what was written there. */
@ApplicationScoped
class ProfileDesk {

    private final FeedBook book;
    private final SecurityIdentity identity;

    ProfileDesk(FeedBook book, SecurityIdentity identity) {
        this.book = book;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "intake")
    static class Templates {
        static native TemplateInstance profile(ProfileView view);
    }

    /** @param feed what is there; null for a new one */
    TemplateInstance form(@Nullable FeedEntry feed, ProfileDraft draft) {
        return Templates.profile(view(feed, draft, feed == null ? 0 : feed.version(), List.of(), false));
    }

    /** @param feed what is there; null for a new one */
    Response save(@Nullable FeedEntry feed, MultivaluedMap<String, String> form) {
        ProfileDraft draft = ProfileForm.draft(form);
        int basedOn = ProfileForm.basedOn(form);
        return switch (book.save(draft, basedOn, identity.getPrincipal().getName())) {
            case Saving.Saved saved ->
                SeeOther.to("/intake/feeds/" + saved.entry().name());
            case Saving.Invalid invalid -> refused(422, view(feed, draft, basedOn, invalid.problems(), false));
            case Saving.Outdated outdated ->
                refused(409, view(outdated.current(), draft, outdated.current().version(), List.of(), true));
            case Saving.FromFile fixed ->
                refused(409, view(fixed.current(), fixed.current().profile(), basedOn, List.of(), false));
            case Saving.Unreadable unreadable -> throw new IllegalStateException(unreadable.message());
        };
    }

    private static Response refused(int status, ProfileView view) {
        return Response.status(status).entity(Templates.profile(view)).build();
    }

    private ProfileView view(
            @Nullable FeedEntry feed,
            ProfileDraft draft,
            int basedOn,
            List<ProfileProblem> problems,
            boolean outdated) {
        List<String> sighted = book.all().stream()
                .filter(other -> !other.configured())
                .flatMap(other -> other.profile().senders().stream())
                .filter(sender -> !draft.senders().contains(sender))
                .toList();
        return new ProfileView(feed, draft, basedOn, problems, outdated, sighted);
    }
}
