package nl.vangnet.intake.adapter.mllp;

import io.quarkus.tls.TlsConfiguration;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.HexFormat;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import nl.vangnet.intake.adapter.mllp.MllpSettings.ClientCertificate;
import nl.vangnet.intake.domain.Door;

/**
 * The entrance with TLS: the sender shows its certificate, and is known by its fingerprint. When certificates change on
 * disk the next handshake uses the new ones; connections that stand keep what they agreed on.
 */
final class TlsEntrance implements Entrance {

    private final ClientCertificate clientCertificate;
    private final Clock clock;
    private volatile TlsMaterial material;

    TlsEntrance(TlsConfiguration configuration, ClientCertificate clientCertificate, Clock clock) {
        this.clientCertificate = clientCertificate;
        this.clock = clock;
        this.material = TlsMaterial.of(configuration, clientCertificate);
    }

    void renew(TlsConfiguration configuration) {
        material = TlsMaterial.of(configuration, clientCertificate);
    }

    @Override
    public Guest enter(Socket accepted) throws IOException {
        TlsMaterial current = material;
        // Layered over the accepted socket: closing that one ends even a write that stands still inside of TLS.
        SSLSocket socket = (SSLSocket) current.sockets().createSocket(accepted, null, true);
        socket.setSSLParameters(current.parameters());
        try {
            socket.startHandshake();
            return new Guest(socket, door(socket, current));
        } catch (SSLException | EOFException | SocketException failed) {
            throw failed instanceof SSLException ? new RefusedException(reasonOf(failed), failed) : failed;
        }
    }

    private Door door(SSLSocket socket, TlsMaterial current) throws RefusedException {
        if (clientCertificate == ClientCertificate.NONE) {
            return Door.of(Door.Kind.MLLP);
        }
        Certificate[] chain;
        try {
            chain = socket.getSession().getPeerCertificates();
        } catch (SSLPeerUnverifiedException none) {
            return Door.of(Door.Kind.MLLP);
        }
        X509Certificate own = (X509Certificate) chain[0];
        try {
            // A certificate that stands in the trust store itself is not checked for its dates by the JDK.
            own.checkValidity(Date.from(clock.instant()));
        } catch (CertificateException outOfDate) {
            throw new RefusedException(Refusal.EXPIRED, outOfDate);
        }
        if (current.isRevoked(own)) {
            throw new RefusedException(Refusal.REVOKED);
        }
        return Door.withCertificate(Door.Kind.MLLP, fingerprint(own));
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a certificate that was just read cannot be written", impossible);
        } catch (GeneralSecurityException noSha256) {
            throw new IllegalStateException(noSha256);
        }
    }

    private static Refusal reasonOf(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException) {
                return Refusal.EXPIRED;
            }
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof GeneralSecurityException) {
                return Refusal.UNTRUSTED;
            }
        }
        // The JDK has no type of its own for it.
        return String.valueOf(failed.getMessage()).contains("Empty client certificate chain")
                ? Refusal.NO_CERTIFICATE
                : Refusal.HANDSHAKE;
    }
}
