/**
 * TLS for backends: an authority that lives for one run and in memory only, and the relay that speaks in its name, either
 * as a server or as a forward proxy. Names nothing but the JDK.
 */
package org.exampleservice.harness.tls;
