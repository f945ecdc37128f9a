package dev.arbiter.evaluation.manual.api;

/**
 * @param waiting cases without an answer, the held ones too
 * @param held cases that somebody is asking at this moment
 * @param answered cases with an answer
 */
public record ManualProgress(int waiting, int held, int answered) {}
