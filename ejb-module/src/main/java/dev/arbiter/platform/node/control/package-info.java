/** What this node of the installation does. */
package dev.arbiter.platform.node.control;
