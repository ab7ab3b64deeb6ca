package nl.vangnet.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import nl.vangnet.local.Refusal;
import org.jspecify.annotations.Nullable;

/** Held while a system runs on a data folder; the operating system lets it go when the process ends, however it ends. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    public static FolderLock take(DataFolder folder) {
        try {
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new Refusal(
                        "Vangnet already runs on the data folder %s%s. Stop that one, or choose another folder with --data DIR."
                                .formatted(
                                        folder.root(),
                                        RunFile.read(folder)
                                                .map(run -> ", at " + run.url())
                                                .orElse("")));
            }
            return new FolderLock(channel);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
