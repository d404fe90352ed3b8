package org.exampleservice.harness.tls;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/**
 * A certificate authority for one run: it vouches for any host that is asked for. Its private key is never written
 * anywhere. Thread-safe.
 */
public final class Authority {

    private static final char[] NO_PASSWORD = {};
    private static final int MOST_HOSTS = 1000;

    private final KeyPair keys;
    private final KeyPair serverKeys;
    private final X509Certificate certificate;
    private final Map<String, SSLSocketFactory> servers = new ConcurrentHashMap<>();

    private Authority() throws GeneralSecurityException {
        keys = Certificates.newKeys();
        serverKeys = Certificates.newKeys();
        certificate = Certificates.authority(keys);
    }

    /** A new one, with keys of its own. */
    public static Authority create() {
        try {
            return new Authority();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot make certificates", e);
        }
    }

    /** What a client trusts it by: its certificate as PEM. */
    public String pem() {
        try {
            String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate has an encoding", e);
        }
    }

    /**
     * Makes sockets that answer in the name of a host.
     *
     * @throws IllegalArgumentException if there are more hosts than a run may reasonably have, 1000
     */
    SSLSocketFactory serverOf(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (servers.size() >= MOST_HOSTS && !servers.containsKey(name)) {
            throw new IllegalArgumentException("certificates for more than " + MOST_HOSTS + " hosts are not made");
        }
        return servers.computeIfAbsent(name, this::newServer);
    }

    private SSLSocketFactory newServer(String host) {
        try {
            X509Certificate server = Certificates.server(host, serverKeys.getPublic(), keys);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "server", serverKeys.getPrivate(), NO_PASSWORD, new X509Certificate[] {server, certificate});
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException("this JDK cannot make certificates", e);
        }
    }
}
