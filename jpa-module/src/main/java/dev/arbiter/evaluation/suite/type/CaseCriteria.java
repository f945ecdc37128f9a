package dev.arbiter.evaluation.suite.type;

/**
 * Narrows a list of cases; a null part does not narrow.
 *
 * @param tag exactly this tag
 * @param text somewhere in the id, the prompt or turns, the expected answer or the reference;
 *     letter case does not matter
 */
public record CaseCriteria(String tag, String text) {

  /** Every case. */
  public static final CaseCriteria ALL = new CaseCriteria(null, null);

  public CaseCriteria {
    tag = tag == null || tag.isBlank() ? null : tag.strip();
    text = text == null || text.isBlank() ? null : text.strip();
  }

  /** Whether any case may be left out. */
  public boolean narrows() {
    return tag != null || text != null;
  }
}
