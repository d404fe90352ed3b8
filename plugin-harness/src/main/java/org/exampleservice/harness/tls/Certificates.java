package org.exampleservice.harness.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;

/** Writes X.509 certificates of elliptic-curve keys, as strict clients want them (RFC 5280); good whatever the clock says. */
final class Certificates {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] ECDSA_WITH_SHA_256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2049-12-31T23:59:59Z");
    private static final String ISSUER = "plugin-harness, one run only";

    private Certificates() {}

    static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    /** Of an authority, signed by itself. */
    static X509Certificate authority(KeyPair keys) throws GeneralSecurityException {
        byte[] extensions = Der.sequence(
                extension("2.5.29.19", true, Der.sequence(Der.yes())),
                extension("2.5.29.15", true, Der.bits(1, (byte) 0x06)),
                extension("2.5.29.14", false, Der.octets(keyId(keys.getPublic()))));
        return certificate(ISSUER, keys.getPublic(), extensions, keys.getPrivate());
    }

    /** Of a server, for its name or address. */
    static X509Certificate server(String host, PublicKey key, KeyPair authority) throws GeneralSecurityException {
        byte[] issuer = Der.sequence(Der.context(0, false, keyId(authority.getPublic())));
        byte[] extensions = Der.sequence(
                extension("2.5.29.19", true, Der.sequence()),
                extension("2.5.29.15", true, Der.bits(7, (byte) 0x80)),
                extension("2.5.29.37", false, Der.sequence(Der.oid("1.3.6.1.5.5.7.3.1"))),
                extension("2.5.29.14", false, Der.octets(keyId(key))),
                extension("2.5.29.35", false, issuer),
                extension("2.5.29.17", false, Der.sequence(names(host))));
        return certificate("server of the run", key, extensions, authority.getPrivate());
    }

    private static byte[] names(String host) {
        if (host.equals("127.0.0.1")) {
            return Der.join(address(host), Der.context(2, false, ascii("localhost")));
        }
        boolean literal = host.contains(":") || host.matches("[0-9.]+");
        return literal ? address(host) : Der.context(2, false, ascii(host));
    }

    private static byte[] address(String literal) {
        try {
            return Der.context(7, false, InetAddress.getByName(literal).getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal + " is no address", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static X509Certificate certificate(String subject, PublicKey key, byte[] extensions, PrivateKey signer)
            throws GeneralSecurityException {
        byte[] content = Der.sequence(
                Der.context(0, true, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(120, RANDOM).setBit(119)),
                ECDSA_WITH_SHA_256,
                name(ISSUER),
                Der.sequence(Der.time(FROM), Der.time(UNTIL)),
                name(subject),
                key.getEncoded(),
                Der.context(3, true, extensions));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer, RANDOM);
        signature.update(content);
        byte[] whole = Der.sequence(content, ECDSA_WITH_SHA_256, Der.bits(0, signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
    }

    private static byte[] name(String commonName) {
        return Der.sequence(Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.text(commonName))));
    }

    private static byte[] extension(String oid, boolean critical, byte[] value) {
        return critical
                ? Der.sequence(Der.oid(oid), Der.yes(), Der.octets(value))
                : Der.sequence(Der.oid(oid), Der.octets(value));
    }

    private static byte[] keyId(PublicKey key) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-1").digest(key.getEncoded());
    }
}
