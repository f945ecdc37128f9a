package dev.arbiter.evaluation.run.api;

/**
 * The cases that two runs of a suite asked alike: same id in files, same content.
 *
 * @param ranksA their places in the first run's suite version
 * @param ranksB their places in the second's, in the same order
 * @param changed cases that both asked with another content
 * @param onlyA cases that only the first run asked
 * @param onlyB cases that only the second run asked
 * @param uneven of the common cases those that the two runs graded by different kinds of graders
 */
public record CommonCases(
    int[] ranksA, int[] ranksB, int changed, int onlyA, int onlyB, int uneven) {}
