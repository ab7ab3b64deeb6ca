package nl.vangnet.intake.adapter.mllp;

import io.quarkus.tls.TlsConfiguration;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.SSLOptions;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocketFactory;
import nl.vangnet.intake.adapter.mllp.MllpSettings.ClientCertificate;

/** What one state of the certificates on disk comes to: our own key, whom we trust, and who is trusted no more. */
record TlsMaterial(SSLSocketFactory sockets, SSLParameters parameters, List<CRL> revoked) {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    static TlsMaterial of(TlsConfiguration configuration, ClientCertificate clientCertificate) {
        boolean asks = clientCertificate != ClientCertificate.NONE;
        if (asks && (configuration.isTrustAll() || configuration.getTrustStoreOptions() == null)) {
            // The JDK would fall back on every public authority there is.
            throw new IllegalStateException(
                    "MLLP senders show certificates, but nothing says whose are trusted (quarkus.tls.%s.trust-store)"
                            .formatted(configuration.getName()));
        }
        try {
            SSLContext context = configuration.createSSLContext();
            return new TlsMaterial(
                    context.getSocketFactory(),
                    parameters(context, configuration.getSSLOptions(), clientCertificate),
                    revoked(configuration.getSSLOptions()));
        } catch (Exception e) {
            throw new IllegalStateException(
                    "the certificates of the MLLP listener cannot be used (quarkus.tls.%s)"
                            .formatted(configuration.getName()),
                    e);
        }
    }

    private static SSLParameters parameters(SSLContext context, SSLOptions options, ClientCertificate client) {
        SSLParameters parameters = context.getDefaultSSLParameters();
        Set<String> wanted = options.getEnabledSecureTransportProtocols();
        // Whatever is configured, nothing older than 1.2.
        parameters.setProtocols(
                List.of(PROTOCOLS).stream().filter(wanted::contains).toArray(String[]::new));
        if (!options.getEnabledCipherSuites().isEmpty()) {
            parameters.setCipherSuites(options.getEnabledCipherSuites().toArray(String[]::new));
        }
        switch (client) {
            case REQUIRED -> parameters.setNeedClientAuth(true);
            case REQUESTED -> parameters.setWantClientAuth(true);
            case NONE -> parameters.setNeedClientAuth(false);
        }
        return parameters;
    }

    private static List<CRL> revoked(SSLOptions options) throws GeneralSecurityException {
        List<CRL> lists = new ArrayList<>();
        for (Buffer list : options.getCrlValues()) {
            lists.addAll(
                    CertificateFactory.getInstance("X.509").generateCRLs(new ByteArrayInputStream(list.getBytes())));
        }
        return List.copyOf(lists);
    }

    boolean isRevoked(X509Certificate certificate) {
        return revoked.stream().anyMatch(list -> list.isRevoked(certificate));
    }
}
