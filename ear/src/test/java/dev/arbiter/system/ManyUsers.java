package dev.arbiter.system;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * People who look at pages at the same time, each in an order of their own: a page, a second to
 * read, the next.
 *
 * @param millis how long each look took, in order
 * @param refused looks that did not end with the page
 */
record ManyUsers(List<Long> millis, List<String> refused) {
  private static final long READING_MILLIS = 1000;

  /** So many of the same account, each with a session, for so long. */
  static ManyUsers look(URI base, Api.SignIn who, List<String> pages, int users, Duration time) {
    ExecutorService people = Executors.newFixedThreadPool(users);
    try {
      List<Callable<ManyUsers>> looks =
          IntStream.range(0, users)
              .<Callable<ManyUsers>>mapToObj(
                  i -> () -> one(PageClient.signedIn(base, who), pages, new Random(i), time))
              .toList();
      List<Long> millis = new ArrayList<>();
      List<String> refused = new ArrayList<>();
      for (Future<ManyUsers> person : people.invokeAll(looks)) {
        millis.addAll(person.get().millis());
        refused.addAll(person.get().refused());
      }
      return new ManyUsers(millis.stream().sorted().toList(), refused);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      people.shutdownNow();
    }
  }

  private static ManyUsers one(
      PageClient client, List<String> pages, Random random, Duration time) {
    List<Long> millis = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      String page = pages.get(random.nextInt(pages.size()));
      long begin = System.nanoTime();
      try {
        client.open(page);
        millis.add((System.nanoTime() - begin) / 1_000_000);
      } catch (AssertionError e) {
        refused.add(String.valueOf(e.getMessage()).lines().findFirst().orElse(page));
      }
      read();
    }
    return new ManyUsers(millis, refused);
  }

  private static void read() {
    try {
      Thread.sleep(READING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  long percentile(int percent) {
    return millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
  }
}
