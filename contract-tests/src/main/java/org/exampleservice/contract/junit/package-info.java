/**
 * Plugins in JUnit 5: {@link org.exampleservice.contract.junit.PluginTest} and
 * {@link org.exampleservice.contract.junit.PluginExtension} run a plugin and hand the test what came of it,
 * {@link org.exampleservice.contract.junit.ContractTest} turns folders of contracts into tests. Needs JUnit Jupiter 5.8 or
 * newer; safe in parallel; nothing is left running.
 */
package org.exampleservice.contract.junit;
