package nl.vangnet.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import nl.vangnet.testkit.TestFolders;
import org.jspecify.annotations.Nullable;

/** Certificates for tests, made by the JDK's own keytool: an authority, a server, good senders and bad ones. */
final class Certificates {

    static final String PASSWORD = "test-secret";
    private static final String SHARED = "vangnet.test.certificates";

    private final Path folder;
    private final Path all;

    private Certificates(Path folder) {
        this.folder = folder;
        this.all = folder.resolve("all.p12");
    }

    /** Made once in this JVM; a test's profile and the test itself live in two class loaders and need the same ones. */
    static Certificates shared() {
        synchronized (System.class) {
            String folder = System.getProperty(SHARED);
            if (folder != null) {
                return new Certificates(Path.of(folder));
            }
            try {
                Certificates made = make(TestFolders.create("certificates"));
                System.setProperty(SHARED, made.folder.toString());
                return made;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Certificates make(Path folder) throws IOException {
        Certificates made = new Certificates(folder);
        made.authority("authority");
        // Calls itself what the authority is called; only its signature is another.
        made.keytool("impostor", "authority", "-validity", "3650", "-ext", "bc:c");
        made.signed("server", "authority");
        made.signed("epd", "authority");
        made.signed("lab", "authority");
        made.signed("expired", "authority", "-startdate", "-20d", "-validity", "10");
        made.signed("foreign", "impostor");
        made.write("server", "server");
        made.writeTrust();
        return made;
    }

    private void authority(String name) throws IOException {
        keytool(name, name, "-validity", "3650", "-ext", "bc:c");
    }

    private void signed(String name, String by, String... more) throws IOException {
        List<String> options = new ArrayList<>(List.of("-signer", by, "-ext", "san=dns:localhost,ip:127.0.0.1"));
        options.addAll(List.of(more));
        keytool(name, name, options.toArray(String[]::new));
    }

    private void keytool(String alias, String name, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-alias", alias, "-dname", "CN=" + name, "-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of("-keystore", all.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool: " + said);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    Path keyStore() {
        return folder.resolve("server.p12");
    }

    Path trustStore() {
        return folder.resolve("trust.p12");
    }

    /** Puts another key of ours in the place of the server's, as a renewal does. */
    void renewServer() throws IOException {
        signed("renewed", "authority");
        write("renewed", "server-new");
        Files.move(folder.resolve("server-new.p12"), keyStore(), StandardCopyOption.REPLACE_EXISTING);
    }

    String fingerprint(String name) {
        try {
            byte[] der = load(all).getCertificate(name).getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A client that trusts the authority and shows this certificate; none for null. */
    SSLContext client(@Nullable String name) {
        try {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            if (name != null) {
                copy(name, own);
            }
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, PASSWORD.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(load(trustStore()));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void copy(String name, KeyStore into) throws GeneralSecurityException, IOException {
        KeyStore from = load(all);
        Certificate[] chain = from.getCertificateChain(name);
        into.setKeyEntry(name, from.getKey(name, PASSWORD.toCharArray()), PASSWORD.toCharArray(), chain);
    }

    private void write(String name, String file) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file + ".p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            copy(name, store);
            store.store(out, PASSWORD.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeTrust() throws IOException {
        try (OutputStream out = Files.newOutputStream(trustStore())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("authority", load(all).getCertificate("authority"));
            store.store(out, PASSWORD.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore load(Path file) throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return store;
        }
    }
}
