package dev.arbiter.platform.node.api;

import dev.arbiter.platform.page.type.Page;

/** The nodes of the installation. They are no tenant's, and say nothing of any. */
public interface Nodes {

  /** Most nodes that are listed. */
  int MOST = 500;

  /** Those that spoke within the last day, by host; at most {@value #MOST}, and all on one page. */
  Page<NodeDetail> list();
}
