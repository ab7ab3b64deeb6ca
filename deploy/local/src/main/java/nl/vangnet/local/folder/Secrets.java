package nl.vangnet.local.folder;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The secrets of one data folder, made once: keys, database passwords and the demo sign-ins. */
public final class Secrets {

    /** The databases, each with a role of the same name. */
    public static final List<String> DATABASES = List.of("intake", "screening", "followup", "trials");

    public static final String SUPERUSER = "postgres";

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the folder's secrets, and makes those that it lacks. */
    public static Secrets of(DataFolder folder, SecretSource source) {
        Map<String, String> values = new TreeMap<>(read(folder));
        int known = values.size();
        for (String key : List.of("session-key", "pseudonym-key", "trials-pseudonym-key")) {
            values.computeIfAbsent(key, _ -> source.key());
        }
        values.computeIfAbsent("database." + SUPERUSER, _ -> source.key());
        for (String database : DATABASES) {
            values.computeIfAbsent("database." + database, _ -> source.key());
        }
        for (DemoUser user : DemoUser.values()) {
            values.computeIfAbsent("password." + user.signIn(), _ -> source.password());
        }
        Secrets secrets = new Secrets(values);
        if (values.size() != known) {
            secrets.write(folder);
        }
        if (values.size() != known || !Files.exists(folder.users())) {
            UsersFile.write(folder, secrets, source);
        }
        return secrets;
    }

    public String sessionKey() {
        return value("session-key");
    }

    public String pseudonymKey() {
        return value("pseudonym-key");
    }

    public String trialsPseudonymKey() {
        return value("trials-pseudonym-key");
    }

    /** The password of a database's role. */
    public String database(String role) {
        return value("database." + role);
    }

    public String password(DemoUser user) {
        return value("password." + user.signIn());
    }

    private String value(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no secret named " + key);
        }
        return value;
    }

    private static Map<String, String> read(DataFolder folder) {
        Properties properties = new Properties();
        try {
            if (Files.exists(folder.secrets())) {
                properties.load(new StringReader(Files.readString(folder.secrets())));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    private void write(DataFolder folder) {
        Properties properties = new Properties();
        properties.putAll(values);
        StringWriter text = new StringWriter();
        try {
            properties.store(
                    text, "Secrets of this data folder. Keep them with it: without the keys its data cannot be read.");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        PrivateFiles.write(folder.secrets(), text.toString());
    }

    /** Redacted: nothing in here may reach a log. */
    @Override
    public String toString() {
        return "Secrets[redacted]";
    }
}
