package nl.vangnet.local.folder;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The local users that the services read, one a line: {@code name:roles:display name:pbkdf2$iterations$salt$hash}, salt
 * and hash in base64.
 */
public final class UsersFile {

    private static final int ITERATIONS = 120_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private UsersFile() {}

    static void write(DataFolder folder, Secrets secrets, SecretSource source) {
        String lines = Stream.of(DemoUser.values())
                .map(user -> line(user, secrets.password(user), source.bytes(SALT_BYTES)))
                .collect(Collectors.joining());
        PrivateFiles.write(folder.users(), lines);
    }

    static String line(DemoUser user, String password, byte[] salt) {
        return "%s:%s:%s:%s\n".formatted(user.signIn(), user.signIn(), user.displayName(), hash(password, salt));
    }

    static String hash(String password, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BITS);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "pbkdf2$%d$%s$%s".formatted(ITERATIONS, base64.encodeToString(salt), base64.encodeToString(hash));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", impossible);
        } finally {
            spec.clearPassword();
        }
    }
}
