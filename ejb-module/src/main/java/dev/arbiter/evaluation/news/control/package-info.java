/** Tells what ended since somebody looked. */
package dev.arbiter.evaluation.news.control;
