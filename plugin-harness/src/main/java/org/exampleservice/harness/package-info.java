/**
 * The front door: run a plugin against a backend, keep everything it said, judge it.
 *
 * <p>{@link org.exampleservice.harness.PluginRun} is the way in for programs, {@link org.exampleservice.harness.Main} for
 * people. What is behind them lives in the packages below.
 */
package org.exampleservice.harness;
