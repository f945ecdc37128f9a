/** What ended since somebody looked. */
package dev.arbiter.evaluation.news.api;
