/**
 * What the simulator and the harness both hold of the web: the headers of pages, and the trust that checks nothing. Knows
 * no server and no client.
 */
package org.exampleservice.web;
