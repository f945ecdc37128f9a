package dev.arbiter.platform.contract.ui;

/**
 * A field of an object.
 *
 * @param needed whether it must be there
 * @param description blank if nothing is said
 */
public record Field(String name, Kind kind, boolean needed, String description) {}
