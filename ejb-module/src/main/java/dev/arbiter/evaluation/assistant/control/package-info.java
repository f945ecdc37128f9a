/** Keeps assistants and imports what was recorded of them. */
package dev.arbiter.evaluation.assistant.control;
