package dev.arbiter.evaluation.suite.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a case is written, for the description of the interface: bodies are read as text, by the same
 * rules as a line of a suite file, and unknown fields go into its metadata.
 *
 * @param id its name through all versions
 * @param prompt what the assistant is asked; this or turns
 * @param turns the user's side of a conversation
 */
@Schema(description = "A case, written as a line of a suite file. Unknown fields are metadata.")
public record SuiteCase(
    @Schema(required = true, maxLength = 200) String id,
    String prompt,
    List<String> turns,
    String expected,
    String reference,
    List<String> tags,
    JsonArray graders,
    JsonObject metadata) {}
