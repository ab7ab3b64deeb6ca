package nl.vangnet.screening.adapter.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.vangnet.chassis.web.RequestRefusedException;
import nl.vangnet.screening.domain.exposure.RuleSetFiles;

/** A rule set that somebody hands over as a zip: files without folders, few of them, and none larger than is allowed. */
final class RuleZip {

    /** A rule set has nine files at most. */
    private static final int MOST_ENTRIES = 50;

    private RuleZip() {}

    static RuleSetFiles read(String version, byte[] zip, int maxFileBytes) {
        if (!RuleSetFiles.isVersion(version)) {
            throw notReadable("name the set by letters, digits, dots and hyphens, 50 at most");
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (files.size() == MOST_ENTRIES) {
                    throw notReadable("it holds more than %d files".formatted(MOST_ENTRIES));
                }
                // One byte more than is allowed: enough to be refused by, however well the rest would unpack.
                byte[] content = in.readNBytes(maxFileBytes + 1);
                files.put(entry.getName(), content);
                if (content.length > maxFileBytes) {
                    throw notReadable("%s is larger than %d bytes".formatted(entry.getName(), maxFileBytes));
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw notReadable("the body is no zip");
        }
        if (files.isEmpty()) {
            throw notReadable("the body is no zip, or an empty one");
        }
        return new RuleSetFiles(version, files);
    }

    private static RequestRefusedException notReadable(String why) {
        return new RequestRefusedException(400, "RULE_SET_NOT_READABLE", why);
    }
}
