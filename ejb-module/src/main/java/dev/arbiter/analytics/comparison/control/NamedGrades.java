package dev.arbiter.analytics.comparison.control;

/** An assistant's name with its grades. */
record NamedGrades(String name, CaseGrades grades) {}
