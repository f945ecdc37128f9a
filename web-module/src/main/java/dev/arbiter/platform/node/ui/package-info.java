/** The nodes, as a page shows them. */
package dev.arbiter.platform.node.ui;
