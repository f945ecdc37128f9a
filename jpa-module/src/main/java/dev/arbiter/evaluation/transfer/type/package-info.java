/** Formats of files. */
package dev.arbiter.evaluation.transfer.type;
