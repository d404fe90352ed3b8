/**
 * Runs unmodified Python extensions: one child process per run, which speaks line-delimited JSON over a loopback socket.
 *
 * <p>The rules stay in {@code org.exampleservice.harness.engine}: the child only forwards calls and is told ids and
 * refusals. The protocol is written down beside the shim, in {@code PROTOCOL.md}; any language can speak it. The only
 * package that starts a process; may use the plugin API, the JDK and Jackson.
 */
package org.exampleservice.harness.python;
