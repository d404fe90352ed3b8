/**
 * The pages of what a stand-in has deployed: a history for each extension, fed minute by minute, drawn by {@code preview},
 * and the routes by which the pages move the clock. Front door:
 * {@link org.exampleservice.harness.activegate.pages.GatePages}.
 */
package org.exampleservice.harness.activegate.pages;
