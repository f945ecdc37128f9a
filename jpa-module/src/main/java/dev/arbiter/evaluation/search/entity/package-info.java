/** Finding by words. */
package dev.arbiter.evaluation.search.entity;
