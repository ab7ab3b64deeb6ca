package nl.vangnet.local.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import nl.vangnet.local.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataFolderTest {

    private final SecretSource source = new SecretSource(new SecureRandom());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_usual_folder_follows_the_xdg_state_directory() {
        assertThat(DataFolder.usual(Map.of("XDG_STATE_HOME", "/state", "HOME", "/home/a")))
                .isEqualTo(Path.of("/state/vangnet"));
        assertThat(DataFolder.usual(Map.of("HOME", "/home/a"))).isEqualTo(Path.of("/home/a/.local/state/vangnet"));
    }

    @Test
    void a_folder_can_be_opened_again() {
        DataFolder.open(folder.resolve("data"));

        assertThat(DataFolder.open(folder.resolve("data")).root()).isEqualTo(folder.resolve("data"));
    }

    @Test
    void a_folder_with_other_peoples_files_is_refused_and_left_alone() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "chapter one");

        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not a data folder of Vangnet");
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("thesis.txt"));
        assertThat(folder.resolve("logs")).doesNotExist();
    }

    @Test
    void a_folder_of_another_layout_is_refused() throws Exception {
        Files.writeString(folder.resolve("vangnet-data"), "layout 2\n");

        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("another version of Vangnet (layout 2; this one reads layout 1)");
    }

    @Test
    void a_second_system_on_the_same_folder_is_refused() {
        DataFolder opened = DataFolder.open(folder);

        try (FolderLock lock = FolderLock.take(opened)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> FolderLock.take(opened))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("already runs");
        }
    }

    @Test
    void secrets_are_made_once_and_read_by_their_owner_alone() throws Exception {
        DataFolder opened = DataFolder.open(folder);

        Secrets made = Secrets.of(opened, source);
        Secrets read = Secrets.of(opened, source);

        assertThat(read.sessionKey()).isEqualTo(made.sessionKey()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(read.password(DemoUser.NURSE)).isEqualTo(made.password(DemoUser.NURSE));
        assertThat(made.database("intake")).isNotEqualTo(made.database("screening"));
        for (Path secret : new Path[] {opened.secrets(), opened.users()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
        }
        assertThat(made).hasToString("Secrets[redacted]");
    }

    @Test
    void the_users_file_has_a_line_a_user_and_no_password() throws Exception {
        DataFolder opened = DataFolder.open(folder);
        Secrets secrets = Secrets.of(opened, source);

        assertThat(Files.readAllLines(opened.users()))
                .hasSize(5)
                .allMatch(line -> line.matches(
                        "[a-z]+:[a-z]+:[A-Za-z. ]+:pbkdf2\\$120000\\$[A-Za-z0-9+/=]{24}\\$[A-Za-z0-9+/=]{44}"))
                .anyMatch(line -> line.startsWith("nurse:nurse:M. Jansen:"));
        assertThat(Files.readString(opened.users())).doesNotContain(secrets.password(DemoUser.NURSE));
    }

    @Test
    void the_hash_is_pbkdf2_with_hmac_sha256() {
        // Computed with Python: hashlib.pbkdf2_hmac('sha256', b'secret', bytes(range(16)), 120000, 32)
        byte[] salt = new byte[16];
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) i;
        }

        assertThat(UsersFile.hash("secret", salt))
                .isEqualTo("pbkdf2$120000$AAECAwQFBgcICQoLDA0ODw==$xJAFo+pkqrGaNUU2sr9GEg7S3rDHWO7urt1Mz7g+jkE=");
    }
}
