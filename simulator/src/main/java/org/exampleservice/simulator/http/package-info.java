/**
 * The cluster over HTTP. The rules of the routes are plain Java; {@code DemoServer} is the only class that names
 * Javalin and Jetty. Knows engine, json and model; knows no scenario and no command line.
 */
package org.exampleservice.simulator.http;
