package nl.vangnet.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** One user per role, named as the role; the password is the name followed by {@code -secret}. */
public final class TestUsers {

    private static final byte[] SALT = "test-salt".getBytes(StandardCharsets.UTF_8);
    private static final int ITERATIONS = 1000;

    private TestUsers() {}

    public static String password(String name) {
        return name + "-secret";
    }

    static List<String> lines() {
        return Stream.of("nurse", "coordinator", "integrator", "auditor", "sender")
                .map(name -> "%s:%s:%s:pbkdf2$%d$%s$%s"
                        .formatted(name, name, "Test " + name, ITERATIONS, base64(SALT), base64(hash(password(name)))))
                .toList();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] hash(String password) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, ITERATIONS, 256))
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", missing);
        }
    }
}
