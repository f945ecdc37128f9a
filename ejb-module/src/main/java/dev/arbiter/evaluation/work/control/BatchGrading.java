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
  @Inject private StorageWatch storage;

  /**
   * A batch that fails is taken apart, so that one bad item does not hold up the others.
   *
   * @throws RuntimeException for which {@link StorageWatch#blames} the database: the answers can be
   *     brought again, what was committed of them does no harm
   */
  void finish(UUID batch, List<RecordedItem> answers) {
    try {
      items.complete(batch, answers.stream().map(grader::grade).toList());
      storage.answered();
    } catch (RuntimeException e) {
      if (storage.blames(e)) {
        throw e;
      }
      if (answers.size() > 1) {
        LOG.log(Level.WARNING, "a batch of " + answers.size() + " failed; item by item now", e);
        answers.forEach(answer -> finish(batch, List.of(answer)));
        return;
      }
      ItemKey key = answers.get(0).key();
      LOG.log(Level.WARNING, "item " + key + " failed", e);
      items.release(batch, List.of(key), String.valueOf(e.getMessage()), config.maxAttempts());
    }
  }
}
