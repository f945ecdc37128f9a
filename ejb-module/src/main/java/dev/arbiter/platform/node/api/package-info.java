/** Which services this node runs. */
package dev.arbiter.platform.node.api;
