/**
 * AssertJ assertions on recordings, by one static import: {@link org.exampleservice.contract.assertj.PluginAssertions}.
 * They read as sentences from the group down to the minute, and a failure shows the nearest thing that exists.
 */
package org.exampleservice.contract.assertj;
