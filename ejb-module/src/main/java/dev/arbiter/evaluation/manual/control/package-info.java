/** Hands cases to people and takes their answers. */
package dev.arbiter.evaluation.manual.control;
