/** The number beside the bell. */
package dev.arbiter.evaluation.news.rest;
