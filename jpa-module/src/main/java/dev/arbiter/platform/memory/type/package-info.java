/** What a node keeps in its memory only. */
package dev.arbiter.platform.memory.type;
