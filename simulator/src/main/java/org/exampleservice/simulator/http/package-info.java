/**
 * The cluster over HTTP. The rules of the routes are plain Java; the classes at the edge, {@code JavalinSkin},
 * {@code PageHandler} and {@code JettyWire} first, name Javalin and Jetty. Knows engine, json and model; knows no scenario and no command line.
 */
package org.exampleservice.simulator.http;
