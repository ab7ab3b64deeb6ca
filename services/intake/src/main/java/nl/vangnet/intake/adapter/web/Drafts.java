package nl.vangnet.intake.adapter.web;

import java.util.List;
import java.util.stream.Stream;
import nl.vangnet.intake.domain.feed.ProfileDraft;

/** Drafts made of other drafts. */
final class Drafts {

    private Drafts() {}

    /** The same profile with these senders besides its own. */
    static ProfileDraft withSenders(ProfileDraft draft, List<String> more) {
        return new ProfileDraft(
                draft.name(),
                draft.title(),
                Stream.concat(draft.senders().stream(), more.stream())
                        .distinct()
                        .toList(),
                draft.certificates(),
                draft.users(),
                draft.zone(),
                draft.authorities(),
                draft.primaryAuthority(),
                draft.events(),
                draft.refuseUnknownEvents(),
                draft.emergencyLocations(),
                draft.charset(),
                draft.quirks(),
                draft.tests(),
                draft.silentAfter(),
                draft.quietHours(),
                draft.maxPerSecond());
    }
}
