/** Kinds of assistants. */
package dev.arbiter.evaluation.assistant.type;
