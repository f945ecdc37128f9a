/** How fast files are imported, and in how much memory ({@code import} can't name a package). */
package dev.arbiter.bench.imports;
