/** JSON as plain values (Map, List, String, BigDecimal, Boolean, null), read with bounds. */
package dev.arbiter.evaluation.json.control;
