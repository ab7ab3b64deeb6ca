package nl.vangnet.local.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.vangnet.local.Refusal;

/**
 * The certificates of the MLLP listener with TLS, in the data folder: an authority, ours, and one for a sender. They are
 * made on first use; whoever has better ones puts them in their place.
 */
public record MllpCertificates(Path folder) {

    /** PEM: the certificate, and its key. */
    public record Pair(Path certificate, Path key) {}

    private static final String VALID_DAYS = "825";

    public static MllpCertificates in(DataFolder folder) {
        return new MllpCertificates(folder.root().resolve("mllp-tls"));
    }

    public Path authority() {
        return folder.resolve("authority.crt");
    }

    public Pair own() {
        return pair("server");
    }

    public Pair sender() {
        return pair("sender");
    }

    private Pair pair(String name) {
        return new Pair(folder.resolve(name + ".crt"), folder.resolve(name + ".key"));
    }

    /** Makes what is missing; nothing, if the authority is there. */
    public MllpCertificates make(String host) {
        if (Files.exists(authority())) {
            return this;
        }
        try {
            Files.createDirectories(folder);
            PrivateFiles.closeToOthers(folder);
            generate(host);
            return this;
        } catch (IOException | GeneralSecurityException cause) {
            throw new Refusal(
                    "the certificates for --mllp-tls-port could not be made in %s: %s"
                            .formatted(folder, cause.getMessage()),
                    cause);
        }
    }

    private void generate(String host) throws IOException, GeneralSecurityException {
        Path store = folder.resolve("keys.p12");
        // Only for as long as this takes.
        String password = UUID.randomUUID().toString();
        try {
            keytool(store, password, "authority", "-ext", "bc:c");
            String names = "san=dns:localhost,ip:127.0.0.1" + (host.matches("[0-9.]+") ? ",ip:" : ",dns:") + host;
            keytool(store, password, "server", "-signer", "authority", "-ext", names);
            keytool(store, password, "sender", "-signer", "authority");
            KeyStore keys = KeyStore.getInstance(store.toFile(), password.toCharArray());
            for (String name : List.of("server", "sender")) {
                PrivateFiles.write(
                        pair(name).key(),
                        pem(
                                "PRIVATE KEY",
                                keys.getKey(name, password.toCharArray()).getEncoded()));
                StringBuilder chain = new StringBuilder();
                for (Certificate certificate : keys.getCertificateChain(name)) {
                    chain.append(pem("CERTIFICATE", certificate.getEncoded()));
                }
                PrivateFiles.write(pair(name).certificate(), chain.toString());
            }
            PrivateFiles.write(
                    authority(),
                    pem("CERTIFICATE", keys.getCertificate("authority").getEncoded()));
        } finally {
            Files.deleteIfExists(store);
        }
    }

    private static void keytool(Path store, String password, String name, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        command.addAll(List.of("-alias", name, "-dname", "CN=Vangnet local " + name, "-validity", VALID_DAYS));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass:env", "STORE_PASS"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // On the command line every user of the machine may read it.
        builder.environment().put("STORE_PASS", password);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool: " + said.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static String pem(String what, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, body, what);
    }
}
