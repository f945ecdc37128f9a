/** The page where people paste answers. */
package dev.arbiter.evaluation.manual.ui;
