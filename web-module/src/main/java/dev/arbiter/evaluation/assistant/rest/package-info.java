/** Assistants and their recordings over REST. */
package dev.arbiter.evaluation.assistant.rest;
