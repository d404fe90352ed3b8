/**
 * Metric logic under all inputs: a domain of generated values, named laws, and a reference model of the ActiveGate.
 *
 * <p>{@link org.exampleservice.contract.property.ReferenceRuntime} runs a
 * {@link org.exampleservice.contract.property.Chain} of actions by the rules of sdk.md, naively;
 * {@link org.exampleservice.contract.property.Agreement} holds another runtime against it. This is the only package that
 * names jqwik.
 */
package org.exampleservice.contract.property;
