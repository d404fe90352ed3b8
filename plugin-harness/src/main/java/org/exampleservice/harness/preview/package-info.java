/**
 * What a run looks like on the pages of the product, as data: technologies, groups, devices, charts, events, settings, each
 * number with the trail that led to it. The rules are those of pages.md 1; nothing here knows of a web.
 */
package org.exampleservice.harness.preview;
