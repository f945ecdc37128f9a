package dev.arbiter.platform.idempotency.rest;

import dev.arbiter.platform.database.api.DatabaseFaults;
import dev.arbiter.platform.database.type.DatabaseFault;
import dev.arbiter.platform.error.rest.Problems;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.idempotency.api.Claim;
import dev.arbiter.platform.idempotency.api.IdempotentRequests;
import dev.arbiter.platform.idempotency.type.IdempotencyKey;
import dev.arbiter.platform.idempotency.type.KeptAnswer;
import dev.arbiter.platform.json.rest.UploadConfig;
import dev.arbiter.platform.security.rest.RequestArea;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Carries a posted request with an idempotency key out once, and answers its repetitions as the
 * first time (ADR 33). A request is the same again when its fingerprint is.
 */
public class IdempotencyFilter implements Filter {

  /** Says of an answer that it is a kept one. */
  static final String REPLAYED = "Idempotent-Replayed";

  private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class.getName());
  private static final String RETRY_SECONDS = "2";

  /** The same request may be answered otherwise later (408, 425, 429) or elsewhere (421). */
  private static final Set<Integer> PASSING = Set.of(408, 421, 425, 429);

  private static final int SERVER_FAULT = 500;

  @Inject private IdempotentRequests requests;
  @Inject private UploadConfig uploads;
  @Inject private Problems problems;
  @Inject private DatabaseFaults faults;

  /** For the container, which sets the fields. */
  public IdempotencyFilter() {}

  IdempotencyFilter(
      IdempotentRequests requests, UploadConfig uploads, Problems problems, DatabaseFaults faults) {
    this.requests = requests;
    this.uploads = uploads;
    this.problems = problems;
    this.faults = faults;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    List<String> keys = Collections.list(asked.getHeaders(IdempotencyKey.HEADER));
    if (keys.isEmpty()
        || !IdempotentCalls.concern(asked.getMethod())
        || !RequestArea.of(asked).isApi()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      Optional<Claim> claim = begin(asked, answer, keys);
      if (claim.isEmpty()) {
        return;
      }
      if (claim.get().state() == Claim.State.MINE) {
        carryOut(claim.get(), asked, answer, chain);
      } else {
        tellAgain(claim.get(), asked, answer);
      }
    } catch (ProblemException problem) {
      problems.write(problems.body(problem, Problems.pathOf(asked)), answer);
    }
  }

  /** Empty when the database does not answer, which is told. */
  private Optional<Claim> begin(
      HttpServletRequest asked, HttpServletResponse answer, List<String> keys) throws IOException {
    if (!IdempotentCalls.accept(asked.getMethod(), RequestArea.pathOf(asked))) {
      throw new ProblemException(
          ProblemException.Kind.MALFORMED, "idempotency.not-here", IdempotencyKey.HEADER);
    }
    IdempotencyKey key = IdempotencyKey.of(keys);
    try {
      return Optional.of(requests.begin(key));
    } catch (RuntimeException e) {
      DatabaseFault fault = faults.in(e).orElseThrow(() -> e);
      LOG.log(Level.WARNING, "the database refused a key: {0}", fault);
      answer.setHeader("Retry-After", Problems.DATABASE_RETRY_SECONDS);
      problems.write(problems.body(fault, Problems.pathOf(asked)), answer);
      return Optional.empty();
    }
  }

  private void tellAgain(Claim claim, HttpServletRequest asked, HttpServletResponse answer)
      throws IOException {
    if (claim.state() == Claim.State.RUNNING) {
      answer.setHeader("Retry-After", RETRY_SECONDS);
      throw ProblemException.conflict("idempotency.running");
    }
    KeptAnswer kept = claim.answer();
    if (!kept.fingerprint()
        .equals(new FingerprintedRequest(asked).fingerprint(uploads.maxBytes()))) {
      throw ProblemException.invalid("idempotency.other-request");
    }
    setHeader(answer, "Location", kept.location());
    if (kept.body() == null) {
      throw ProblemException.conflict(
          "idempotency.answer-not-kept", kept.status(), KeptAnswer.MAX_BYTES);
    }
    answer.setStatus(kept.status());
    answer.setHeader(REPLAYED, "true");
    setHeader(answer, "ETag", kept.etag());
    if (kept.contentType() != null) {
      answer.setContentType(kept.contentType());
    }
    answer.getOutputStream().write(kept.body().getBytes(StandardCharsets.UTF_8));
  }

  private void carryOut(
      Claim claim, HttpServletRequest asked, HttpServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    FingerprintedRequest request = new FingerprintedRequest(asked);
    CapturedAnswer captured = new CapturedAnswer(answer);
    boolean kept = false;
    try {
      chain.doFilter(request, captured);
      if (isFinal(captured.getStatus())) {
        kept = keep(claim, captured, request);
      }
    } finally {
      if (!kept) {
        release(claim);
      }
    }
    captured.send();
  }

  private static boolean isFinal(int status) {
    return status < SERVER_FAULT && !PASSING.contains(status);
  }

  /** A body that nobody read to its end, because it was refused before, has no fingerprint. */
  private boolean keep(Claim claim, CapturedAnswer captured, FingerprintedRequest request) {
    try {
      requests.keep(claim, captured.of(request.fingerprint(uploads.maxBytes())));
      return true;
    } catch (IOException | ProblemException unread) {
      LOG.log(Level.FINE, "no fingerprint of a body that can''t be read", unread);
      return false;
    } catch (RuntimeException e) {
      // What was asked for is done and is answered; until its lease ends the key stays taken.
      LOG.log(Level.WARNING, "an answer could not be kept", e);
      return true;
    }
  }

  /** Whatever went wrong, the first fault is the one to be told. */
  private void release(Claim claim) {
    try {
      requests.release(claim);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a key stays taken until its lease ends", e);
    }
  }

  private static void setHeader(HttpServletResponse answer, String name, String value) {
    if (value != null) {
      answer.setHeader(name, value);
    }
  }
}
