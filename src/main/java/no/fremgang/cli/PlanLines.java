package no.fremgang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.fremgang.assessment.Assessment;
import no.fremgang.core.SellerId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes plans on all cores and writes them in the order asked for, a line each. Only a few batches
 * are under way at once, so memory does not grow with the number of sellers.
 */
final class PlanLines {
  private static final int BATCH = 64;
  private final JsonMapper json = JsonMapper.shared();
  private final Assessment assessment;
  private final Progress progress;

  PlanLines(Assessment assessment, PrintWriter err) {
    this.assessment = assessment;
    this.progress = Progress.on(err);
  }

  void write(List<SellerId> sellers, Writer out) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Queue<Future<String>> underWay = new ArrayDeque<>();
      Iterator<List<SellerId>> batches = batches(sellers).iterator();
      int written = 0;
      while (batches.hasNext() || !underWay.isEmpty()) {
        while (batches.hasNext() && underWay.size() < 2 * threads) {
          List<SellerId> batch = batches.next();
          underWay.add(workers.submit(() -> lines(batch)));
        }
        out.write(finished(underWay.remove()));
        written = Math.min(written + BATCH, sellers.size());
        progress.made(written, sellers.size());
      }
      out.flush();
    } finally {
      workers.shutdownNow();
    }
  }

  private String lines(List<SellerId> batch) {
    StringBuilder lines = new StringBuilder();
    for (SellerId seller : batch) {
      lines.append(json.writeValueAsString(assessment.plan(seller))).append('\n');
    }
    return lines.toString();
  }

  private static List<List<SellerId>> batches(List<SellerId> sellers) {
    List<List<SellerId>> batches = new ArrayList<>();
    for (int from = 0; from < sellers.size(); from += BATCH) {
      batches.add(sellers.subList(from, Math.min(from + BATCH, sellers.size())));
    }
    return batches;
  }

  private static String finished(Future<String> batch) {
    try {
      return batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while making plans", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A plan could not be made", e.getCause());
    }
  }
}
