package dev.arbiter.evaluation.personal.control;

import java.util.List;

/** Finds one kind in time that grows with the length of the text, not faster. */
interface Detector {

  /** All places, in order and without overlap. */
  List<Sighting> find(String text);
}
