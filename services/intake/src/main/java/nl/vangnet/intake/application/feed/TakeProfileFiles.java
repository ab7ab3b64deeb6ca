package nl.vangnet.intake.application.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vangnet.intake.application.feed.FeedEntry.Origin;
import nl.vangnet.intake.domain.feed.ProfileDraft;
import nl.vangnet.intake.domain.feed.ProfileProblem;

/**
 * Takes over the profiles that come as files of the installation. A file comes before what people saved on the console,
 * and is the only place where its profile can be changed; once it is gone, the console has the profile.
 */
@ApplicationScoped
public class TakeProfileFiles {

    private final FeedStore store;
    private final ProfileJson json;
    private final SaveProfile saveProfile;

    TakeProfileFiles(FeedStore store, ProfileJson json, SaveProfile saveProfile) {
        this.store = store;
        this.json = json;
        this.saveProfile = saveProfile;
    }

    /**
     * Takes all files at once.
     *
     * @param files text by file name
     * @return what is wrong, in English; the feed of a wrong file stays as it was
     */
    public List<String> handle(Map<String, String> files) {
        List<String> wrong = new ArrayList<>();
        Set<String> named = new HashSet<>();
        files.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(file -> {
            try {
                ProfileDraft draft = json.read(file.getValue());
                if (named.add(draft.name())) {
                    wrong.addAll(take(file.getKey(), draft));
                } else {
                    wrong.add(file.getKey() + ": another file has feed " + draft.name());
                }
            } catch (UnreadableProfileException unreadable) {
                wrong.add(file.getKey() + ": " + unreadable.getMessage());
            }
        });
        if (wrong.isEmpty()) {
            // While one file is wrong, nobody knows which feed it was about.
            store.all().stream()
                    .filter(entry -> entry.origin() == Origin.FILE && !named.contains(entry.name()))
                    .forEach(saveProfile::releaseFile);
        }
        return wrong;
    }

    private List<String> take(String file, ProfileDraft draft) {
        return switch (saveProfile.byFile(draft, file)) {
            case Saving.Saved ignored -> List.of();
            case Saving.Invalid invalid ->
                invalid.problems().stream()
                        .map(ProfileProblem::message)
                        .map(problem -> file + ": " + problem)
                        .toList();
            case Saving.Outdated ignored -> List.of(file + ": somebody saved the feed at the same moment");
            case Saving.FromFile ignored -> List.of(file + ": another file has the feed");
            case Saving.Unreadable unreadable -> List.of(file + ": " + unreadable.message());
        };
    }
}
