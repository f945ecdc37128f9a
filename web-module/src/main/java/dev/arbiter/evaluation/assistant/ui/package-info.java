/** Pages of assistants. */
package dev.arbiter.evaluation.assistant.ui;
