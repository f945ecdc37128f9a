/** Which nodes there are. */
package dev.arbiter.platform.node.entity;
