package dev.arbiter.evaluation.work.control;

import dev.arbiter.evaluation.work.entity.ItemKey;
import dev.arbiter.evaluation.work.entity.RecordedItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Grades answers of the bound tenant and commits both. */
@ApplicationScoped
public class BatchGrading {

  private static final Logger LOG = Logger.getLogger(BatchGrading.class.getName());

  @Inject private ItemService items;
  @Inject private ItemGrader grader;
  @Inject private WorkConfig config;

  /** A batch that fails is taken apart, so that one bad item does not hold up the others. */
  void finish(UUID worker, List<RecordedItem> answers) {
    try {
      items.complete(worker, answers.stream().map(grader::grade).toList());
    } catch (RuntimeException e) {
      if (answers.size() > 1) {
        LOG.log(Level.WARNING, "a batch of " + answers.size() + " failed; item by item now", e);
        answers.forEach(answer -> finish(worker, List.of(answer)));
        return;
      }
      ItemKey key = answers.get(0).key();
      LOG.log(Level.WARNING, "item " + key + " failed", e);
      items.release(worker, List.of(key), String.valueOf(e.getMessage()), config.maxAttempts());
    }
  }
}
