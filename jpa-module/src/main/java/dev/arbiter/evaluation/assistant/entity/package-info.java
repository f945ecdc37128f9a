/** Assistants and recorded answers in the database. */
package dev.arbiter.evaluation.assistant.entity;
