package nl.vangnet.intake;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.feed.Feed;
import nl.vangnet.intake.domain.feed.FeedProfile;
import org.jspecify.annotations.Nullable;

/** A door with TLS, with limits that a test can reach, and with two feeds: one bound to a certificate, one slow. */
public class StrictDoor implements QuarkusTestProfile {

    static final int PER_PEER = 6;
    static final int PER_SECOND = 5;

    static Certificates certificates() {
        return Certificates.shared();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "quarkus.tls.mllp.key-store.p12.path", certificates().keyStore().toString());
        settings.put("quarkus.tls.mllp.key-store.p12.password", Certificates.PASSWORD);
        settings.put(
                "quarkus.tls.mllp.trust-store.p12.path",
                certificates().trustStore().toString());
        settings.put("quarkus.tls.mllp.trust-store.p12.password", Certificates.PASSWORD);
        settings.put("quarkus.tls.mllp.reload-period", "1s");
        settings.put("intake.mllp.handshake-timeout", "PT1S");
        settings.put("intake.mllp.frame-timeout", "PT1S");
        settings.put("intake.mllp.idle-timeout", "PT4S");
        settings.put("intake.mllp.max-connections-per-peer", String.valueOf(PER_PEER));
        settings.put("intake.mllp.max-unanswered", "2");
        return settings;
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(TwoFeeds.class);
    }

    /** Fails, as with a database that is gone, when it is asked for {@code BREAK|SEH}. */
    private record BreakingFeeds(KnownFeeds known) implements Feeds {

        @Override
        public Feed ofSender(@Nullable String sender) {
            if ("BREAK|SEH".equals(sender)) {
                throw new IllegalStateException("made to break");
            }
            return known.ofSender(sender);
        }

        @Override
        public boolean admits(Feed feed, Door door) {
            return known.admits(feed, door);
        }

        @Override
        public boolean refuses(Feed feed) {
            return known.refuses(feed);
        }

        @Override
        public Optional<Feed> byName(String name) {
            return known.byName(name);
        }

        @Override
        public List<Feed> all() {
            return known.all();
        }

        @Override
        public void refresh() {
            known.refresh();
        }
    }

    /** {@code TEST|SEH} may only be sent by the holder of the EPD's certificate; {@code SLOW|SEH} has a pace. */
    @Alternative
    @ApplicationScoped
    static class TwoFeeds {

        @Produces
        @Alternative
        @Singleton
        Feeds feeds() {
            return new BreakingFeeds(new KnownFeeds(List.of(
                    profile("epd", "TEST|SEH", Set.of(certificates().fingerprint("epd")), 0),
                    profile("slow", "SLOW|SEH", Set.of(), PER_SECOND))));
        }

        private static FeedProfile profile(String name, String sender, Set<String> certificates, int perSecond) {
            FeedProfile usual = FeedProfile.usual(name, Set.of(sender), ZoneId.of("Europe/Amsterdam"));
            return new FeedProfile(
                    name,
                    name,
                    1,
                    usual.senders(),
                    certificates,
                    usual.users(),
                    usual.zone(),
                    usual.authorities(),
                    usual.events(),
                    usual.codes(),
                    usual.emergencyLocations(),
                    StandardCharsets.ISO_8859_1,
                    usual.quirks(),
                    usual.tests(),
                    usual.silence(),
                    perSecond);
        }
    }
}
