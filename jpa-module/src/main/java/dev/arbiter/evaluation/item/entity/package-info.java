/** Reads what lists of items and the history of a case show. */
package dev.arbiter.evaluation.item.entity;
