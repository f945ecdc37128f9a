package dev.arbiter.server.client;

import java.nio.file.Path;

/** The answers of one assistant. */
record NamedFile(String name, Path file) {}
