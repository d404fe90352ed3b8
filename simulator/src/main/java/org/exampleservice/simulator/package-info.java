/**
 * The front door of EXAMPLE_SERVICE: {@code java -jar simulator.jar}, and {@link
 * org.exampleservice.simulator.DemoApp} for programs. Everything else here reads the command line; what happens behind
 * the door lives in the packages below and is nobody else's business.
 */
package org.exampleservice.simulator;
