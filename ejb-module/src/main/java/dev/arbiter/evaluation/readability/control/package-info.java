/** How easily a text is read, by formulas that count its sentences, words and syllables. */
package dev.arbiter.evaluation.readability.control;
