/** Events that could not be handled, as a page shows them. */
package dev.arbiter.platform.event.ui;
