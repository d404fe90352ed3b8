/** A preview that follows its extension: runs it, watches its folder, and runs it again when something changes. */
package org.exampleservice.harness.preview.live;
