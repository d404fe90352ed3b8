/**
 * One folder, one case: a plugin, a backend, and what must come out.
 *
 * <p>{@link org.exampleservice.harness.contract.ContractReader} reads a folder,
 * {@link org.exampleservice.harness.contract.ContractRunner} runs it and gives
 * {@link org.exampleservice.harness.contract.Verdict}s, of which all reports are skins. Nothing here prints.
 */
package org.exampleservice.harness.contract;
