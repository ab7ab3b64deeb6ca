package nl.vangnet.local.feed;

import java.time.Clock;
import nl.vangnet.local.folder.DataFolder;
import nl.vangnet.local.folder.Secrets;
import nl.vangnet.local.parts.Addresses;
import nl.vangnet.local.process.Console;

/** Stub. */
public final class Feed {
    public Feed(
            FeedOptions options,
            Addresses addresses,
            Secrets secrets,
            DataFolder folder,
            Clock clock,
            Console console) {}

    public void start() {}
}
