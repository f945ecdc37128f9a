package dev.arbiter.evaluation.suite.control;

import dev.arbiter.evaluation.suite.api.TagUse;
import java.io.Serializable;
import java.util.ArrayList;

/** The tags of a version as they are kept in the cache. */
record KnownTags(ArrayList<TagUse> tags) implements Serializable {}
