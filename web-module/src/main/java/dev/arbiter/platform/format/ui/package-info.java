/** How pages write numbers, times and texts. */
package dev.arbiter.platform.format.ui;
