package dev.arbiter.evaluation.suite.rest;

import dev.arbiter.platform.error.type.ProblemException;
import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The latest version of a suite as an ETag (RFC 9110): {@code "7"}. */
public final class VersionTag {

  private static final Pattern STRONG = Pattern.compile("\\s*\"(\\d{1,9})\"\\s*");
  private static final int NEVER = -1;

  private VersionTag() {}

  public static EntityTag of(int version) {
    return new EntityTag(Integer.toString(version));
  }

  /**
   * @param ifMatch the header as it came; a tag that is not one of ours matches no version
   * @throws ProblemException PRECONDITION_REQUIRED without the header
   */
  public static int require(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(
          ProblemException.Kind.PRECONDITION_REQUIRED, "precondition.required");
    }
    Matcher tag = STRONG.matcher(ifMatch);
    return tag.matches() ? Integer.parseInt(tag.group(1)) : NEVER;
  }
}
