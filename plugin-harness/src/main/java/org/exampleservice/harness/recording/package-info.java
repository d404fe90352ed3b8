/**
 * What a run left behind: the immutable hub between the engine, which adds, and everything that reads.
 *
 * <p>A {@link org.exampleservice.harness.recording.Recording} is a list of cycles; a cycle lists everything that the
 * plugin reported, each with exactly one {@link org.exampleservice.harness.recording.Fate}. Only the JDK may be used
 * here, and no rule of the runtime lives here.
 */
package org.exampleservice.harness.recording;
