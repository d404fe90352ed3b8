/** The pages in a browser: served live on the loopback, or saved as one file that needs nothing else. */
package org.exampleservice.harness.preview.http;
