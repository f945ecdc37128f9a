/** Which services a node runs. */
package dev.arbiter.platform.node.type;
