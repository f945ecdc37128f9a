/** Assistants and the answers that were recorded of them. */
package dev.arbiter.evaluation.assistant.api;
